/** Fødselsnummer and D-number, those of test persons included: a day and month, and two check digits. */
export function isNorwegianId(digits: string): boolean {
  const check = (weights: readonly number[]): number =>
    (11 - (weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11)) % 11;
  return (
    beginsNorwegianId(digits) &&
    check([3, 7, 6, 1, 8, 9, 4, 5, 2]) === Number(digits[9]) &&
    check([5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) === Number(digits[10])
  );
}

/** Does it begin with a day (D-numbers: 40 added) and a month (test persons: 40, 65 or 80 added)? Check digits are not looked at. */
export function beginsNorwegianId(digits: string): boolean {
  const month = Number(digits.slice(2, 4));
  const added = [80, 65, 40, 0].find((more) => month > more) ?? 0;
  return isDayOfMonth(month - added, Number(digits.slice(0, 2)) % 40);
}

/** Personnummer and samordningsnummer of ten digits: a month and day, and a check digit by Luhn. */
export function isSwedishId(digits: string): boolean {
  if (!beginsSwedishId(digits)) return false;
  const sum = Array.from(digits).reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** Does it begin with a year, a month and a day (samordningsnummer: 60 added)? The check digit is not looked at. */
export const beginsSwedishId = (digits: string): boolean =>
  isDayOfMonth(Number(digits.slice(2, 4)), Number(digits.slice(4, 6)) % 60);

const isDayOfMonth = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31;
