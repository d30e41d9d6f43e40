/** Words with commas between, as a person writes them: no empty ones, none twice. */
export const commaList = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
];
