import { afterAll, beforeAll, describe } from '@jest/globals';
import { figures } from './figures.js';
import { learning } from './learning.js';
import { removal } from './removal.js';
import { SampleStory } from './story.js';

/**
 * Each story of the sample must come true under the same rules that judge anyone's numbers. One start for all: what is taken away
 * comes last.
 */
describe('the sample organisation', () => {
  const story = new SampleStory();
  beforeAll(() => story.begin(), 700_000);
  afterAll(() => story.product.stop());

  figures(story);
  learning(story);
  removal(story);
});
