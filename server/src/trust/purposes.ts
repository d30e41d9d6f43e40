import type { Sentence, StoredFields } from 'shared/contracts';
import { sentence, type MessageKey } from 'shared/language';

/** What each stream is read for, by its name; streams of the same name are the same thing at different sources. */
const purposes: Readonly<Record<string, MessageKey>> = {
  ancestry: 'stored.forCommits',
  boards: 'stored.forBoards',
  changes: 'stored.forChanges',
  commits: 'stored.forCommits',
  deployments: 'stored.forDeployments',
  environments: 'stored.forEnvironments',
  issues: 'stored.forItems',
  items: 'stored.forItems',
  jobs: 'stored.forRuns',
  pulls: 'stored.forChanges',
  releases: 'stored.forReleases',
  runs: 'stored.forRuns',
  sprints: 'stored.forSprints',
  statuses: 'stored.forStatuses',
  tags: 'stored.forReleases',
  versions: 'stored.forVersions',
};

export const hasPurpose = (stream: string): boolean => Object.hasOwn(purposes, stream);

/** For what a stream is read; one that nobody has described says so. */
export const purposeOf = (stream: string): Sentence => sentence(purposes[stream] ?? 'stored.forUnknown');

type Table = StoredFields['tables'][number];

/** Where answers of people lie, told from the tables there are. */
export function answersIn(tables: readonly Table[]): StoredFields['answers'] {
  const of = (pattern: RegExp): Table[] => tables.filter(({ name }) => pattern.test(name));
  return [
    {
      from: 'files',
      purpose: sentence('stored.forFiles'),
      tables: of(/^(answer|answer_batch|asked_.*|observation|import_.*|file_pull)$/),
    },
    { from: 'survey', purpose: sentence('stored.forSurvey'), tables: of(/^survey(_.*)?$/) },
  ];
}
