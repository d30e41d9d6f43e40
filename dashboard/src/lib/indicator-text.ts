import type { ProductSummary, Sentence } from 'shared/contracts';
import { indicatorName, sentence } from 'shared/language';

type Indicator = Pick<NonNullable<ProductSummary['indicator']>, 'name' | 'kind'>;

/** An indicator by the team's own name for it, or by that of its kind. */
export const indicatorText = (indicator: Indicator): Sentence =>
  sentence('app.asNamed', { name: indicatorName(indicator) });
