import { useWords } from '../words/words';

export interface OfflineFileFacts {
  readonly name: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** There beside the hosted page alone; the offline file has no other one to offer. */
export const offlineFile: OfflineFileFacts | undefined = import.meta.env.OFFLINE_FILE;

/** Chromium asks the network for a link that says "download", past the worker; the worker hands the file out unasked. */
const isHandedOut = (): boolean =>
  import.meta.env.MODE !== 'offline' && Boolean(navigator.serviceWorker?.controller);

const MEGABYTE = 1_000_000;

/** Offers the offline file where the page is hosted, and says how the page itself works without a network. */
export const OfflineFile = ({ file = offlineFile }: { file?: OfflineFileFacts | undefined }) => {
  const words = useWords();
  if (!file) return null;
  return (
    <section className="offline-file" aria-labelledby="offline-file">
      <h2 id="offline-file" tabIndex={-1}>
        {words.install('offline')}
      </h2>
      <p>{words.install('offline.page')}</p>
      <p>{words.install('offline.file')}</p>
      <ol>
        <li>
          <a href={`./${file.name}`} download={isHandedOut() ? undefined : file.name}>
            {words.install('offline.download', { size: words.number(round(file.bytes / MEGABYTE)) })}
          </a>
        </li>
        <li>{words.install('offline.move')}</li>
        <li>{words.install('offline.open')}</li>
      </ol>
      <p>
        <span>{words.install('offline.hash')}</span> <code>{file.sha256}</code>
      </p>
      <p>{words.install('offline.again')}</p>
    </section>
  );
};

const round = (megabytes: number): number => Math.round(megabytes * 10) / 10;
