import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { inventedAnswers } from './fixtures/plugin.js';

export default defineConfig(({ mode }) => ({
  plugins: [...(mode === 'fixtures' ? [inventedAnswers] : []), sveltekit()],
  // Fonts stay files: the policy allows them from our own address only, not as data.
  build: { assetsInlineLimit: 0 },
  server: { proxy: mode === 'fixtures' ? {} : { '/api': `http://127.0.0.1:${process.env['FLOW_PORT'] ?? 4310}` } },
}));
