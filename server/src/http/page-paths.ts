/** Controllers that answer with whole pages, beside the interface and not a part of it. */
export const pagePaths: readonly string[] = ['s'];
