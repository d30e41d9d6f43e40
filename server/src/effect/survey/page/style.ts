/**
 * The one stylesheet of the public page, in the colours of the dashboard's tokens.css. It is read by every browser that a
 * citizen may have, so dark is a media query and not `light-dark()`.
 */
export const surveyStyle = `
:root {
  color-scheme: light dark;
  --page: #fbfaf7; --surface: #ffffff; --ink: #1b1f26; --ink-2: #565c66;
  --control: #8a8678; --line: #e3dfd5; --band: #e4ebf3; --accent: #934812; --blue: #316096;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14171c; --surface: #1b1f26; --ink: #eceae4; --ink-2: #a9aeb7;
    --control: #6b7482; --line: #2b313a; --band: #253040; --accent: #f3a868; --blue: #7eaded;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--page); color: var(--ink);
  font: 1.0625rem/1.5 'Source Sans 3', system-ui, -apple-system, 'Segoe UI', sans-serif;
}
header, main { max-width: 42rem; margin-inline: auto; padding: 16px clamp(16px, 4vw, 40px); }
main { padding-bottom: 64px; }
nav ul { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding: 8px 0; }
a { color: inherit; text-decoration-color: var(--accent); text-underline-offset: 0.2em; }
nav a[aria-current] { font-weight: 600; text-decoration: none; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 8px 0 12px; overflow-wrap: anywhere; }
h2 { font-size: 1.2rem; margin: 0 0 8px; }
p { margin: 0 0 12px; }
.quiet { color: var(--ink-2); }
fieldset, .field { border: 0; margin: 36px 0 0; padding: 0; min-width: 0; }
legend, .field > label { display: block; padding: 0; font-size: 1.2rem; font-weight: 600; line-height: 1.3; overflow-wrap: anywhere; }
.hint { margin: 4px 0 0; color: var(--ink-2); }
.choices { display: grid; gap: 8px; margin-top: 12px; }
.choices.row { display: flex; flex-wrap: wrap; }
.choice {
  display: flex; gap: 12px; align-items: center; min-height: 48px; padding: 8px 14px;
  background: var(--surface); border: 1px solid var(--control); border-radius: 6px; cursor: pointer;
}
.row .choice { gap: 8px; padding: 8px 12px; min-width: 64px; }
.choice:has(:checked) { border-color: var(--blue); box-shadow: inset 0 0 0 1px var(--blue); background: var(--band); }
input[type='radio'] { inline-size: 20px; block-size: 20px; margin: 0; accent-color: var(--blue); flex: none; }
textarea {
  display: block; width: 100%; margin-top: 12px; padding: 10px 12px; font: inherit; color: inherit;
  background: var(--surface); border: 1px solid var(--control); border-radius: 6px;
}
button {
  margin-top: 36px; min-height: 48px; padding: 10px 28px; font: inherit; font-weight: 600; cursor: pointer;
  color: var(--page); background: var(--ink); border: 1px solid var(--ink); border-radius: 6px;
}
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.problems { margin: 20px 0; padding: 16px 20px; border: 2px solid var(--accent); border-radius: 6px; }
.problems ul { margin: 0; padding-inline-start: 20px; }
.fault { margin: 4px 0 0; color: var(--accent); font-weight: 600; }
.trap { display: none; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;
