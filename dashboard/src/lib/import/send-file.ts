import { faultAnswer, largestImport } from 'shared/contracts';
import { sentence } from 'shared/language';
import { ApiFault, madeHere } from '../api.js';

/** Sends a file and tells how much of it has gone: `fetch` cannot. Throws `ApiFault`. */
export async function sendFile<T>(
  path: string,
  file: File,
  contract: { parse(value: unknown): T },
  sent: (share: number) => void,
): Promise<T> {
  if (file.size > largestImport) throw tooLarge();
  const { status, answer } = await upload(path, file, sent);
  if (status >= 200 && status < 300) return contract.parse(answer);
  const fault = faultAnswer.safeParse(answer);
  throw new ApiFault(status, fault.success ? fault.data : madeHere('ours'));
}

function upload(path: string, file: File, sent: (share: number) => void): Promise<{ status: number; answer: unknown }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader(
      'content-type',
      /\.(csv|txt|tsv)$/i.test(file.name) ? 'text/csv' : 'application/octet-stream',
    );
    request.upload.onprogress = ({ loaded, total }) => sent(total > 0 ? loaded / total : 0);
    request.onload = () => resolve({ status: request.status, answer: parsed(request.responseText) });
    request.onerror = () => reject(new ApiFault(0, madeHere('passing')));
    request.send(file);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Said here, before anything is sent: two hundred megabytes over a slow line are a long wait for a refusal. */
const tooLarge = (): ApiFault =>
  new ApiFault(413, {
    kind: 'yours',
    message: sentence('import.fault.tooLarge', { most: largestImport / 1024 / 1024 }),
    requestId: '',
  });
