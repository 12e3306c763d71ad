import { useMemo, useState } from 'react';
import { type Case, encodeCase, fragmentOf } from '../../machines';
import { Button } from '../ui/Button';
import { copyText } from '../ui/clipboard';
import { useWords } from '../words/words';

/** A link leads somewhere only from a page that others can reach. */
const isHosted = (): boolean => location.protocol.startsWith('http');

/** The whole case in a few characters, to be read out, written down or sent. */
export const CaseCode = ({ theCase }: { theCase: Case }) => {
  const words = useWords();
  const code = useMemo(() => encodeCase(theCase), [theCase]);
  const [done, setDone] = useState<'copied' | 'linked' | 'by-hand'>();
  const copy = async (text: string, copied: 'copied' | 'linked') => {
    setDone(undefined);
    setDone((await copyText(text)) ? copied : 'by-hand');
  };
  const link = `${location.href.split('#')[0]}${fragmentOf(code)}`;
  return (
    <section className="share case-code" aria-labelledby="case-code">
      <h3 id="case-code">{words.code('title')}</h3>
      <p className="lead-in">{words.code('hint')}</p>
      <p>
        <code className="code-line">{code}</code>
      </p>
      <div className="go">
        <Button look="plain" onClick={() => copy(code, 'copied')}>
          {words.code('copy')}
        </Button>
        {isHosted() ? (
          <Button look="plain" onClick={() => copy(link, 'linked')}>
            {words.code('copy-link')}
          </Button>
        ) : null}
      </div>
      <p className="share-done" role="status">
        {done ? words.code(`done.${done}`) : null}
      </p>
    </section>
  );
};
