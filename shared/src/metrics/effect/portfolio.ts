/** Share of "likely" verdicts on each side though nothing changed: what table F.3's coverage leaves (methods.md F.4). */
const falseShare = { low: 0.01, high: 0.04 } as const;

/** How many false "likely" verdicts on each side may be expected among `judged` primary hypotheses. */
export const expectedFalse = (judged: number): { readonly low: number; readonly high: number } => ({
  low: judged * falseShare.low,
  high: judged * falseShare.high,
});
