import adapter from '@sveltejs/adapter-static';

/**
 * One static page serves every address; the figures come over HTTP.
 * The policy goes into that page with the hashes of its scripts, so nothing foreign can run or be fetched.
 * The one style attribute is the framework's own announcer of page changes, allowed by its hash.
 */
const announcer = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: true },
  kit: {
    adapter: adapter({ fallback: 'index.html' }),
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self'],
        'style-src': ['self'],
        'style-src-attr': ['unsafe-hashes', announcer],
        'font-src': ['self'],
        'img-src': ['self', 'data:'],
        'connect-src': ['self'],
        'manifest-src': ['self'],
        'form-action': ['self'],
        'base-uri': ['self'],
      },
    },
    version: { pollInterval: 0 },
  },
};
