/** Marks a route whose body is a file, with the kinds of content it takes. */
export const fileBodyKey = 'flow:file-body';
