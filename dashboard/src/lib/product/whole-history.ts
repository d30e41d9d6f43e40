import { reading, type Lane } from 'shared/contracts';
import { ask } from '../api.js';

/**
 * The same lanes with every point there is: a page brings the last year of them along, and more only when it is asked for. A
 * benefit has all of its points with it.
 */
export function wholeHistory(place: string, lanes: readonly Lane[]): Promise<Lane[]> {
  return Promise.all(
    lanes.map(async (lane) =>
      lane.kind === 'benefit'
        ? lane
        : { ...lane, reading: await ask(`/api${place}/readings/${lane.reading.metric}?window=all`, reading) },
    ),
  );
}
