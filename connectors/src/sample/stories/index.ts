import type { ServiceStory, Story } from '../story.js';
import { adopsjon } from './adopsjon.js';
import { arkiv } from './arkiv.js';
import { bliPensjonist } from './bli-pensjonist.js';
import { bolig } from './bolig.js';
import { faBarn } from './fa-barn.js';
import { foreldrepenger } from './foreldrepenger.js';
import { minSide } from './min-side.js';
import { pensjon } from './pensjon.js';
import { sykepenger } from './sykepenger.js';

export const stories: readonly Story[] = [foreldrepenger, sykepenger, bolig, arkiv, pensjon, adopsjon, minSide];
export const serviceStories: readonly ServiceStory[] = [faBarn, bliPensjonist];
