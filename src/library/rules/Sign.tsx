import { edition } from '../../../machines';
import { Button } from '../../ui/Button';
import { printPage } from '../../ui/preview';
import { useWords } from '../../words/words';
import { signLines } from './ruleWords';

/** Where whoever compared the rows signs, on paper. */
export const Sign = ({ hash }: { hash: string }) => {
  const words = useWords();
  return (
    <section className="rules-sign" aria-labelledby="rules-sign">
      <h2 id="rules-sign" tabIndex={-1}>
        {words.rules('sign')}
      </h2>
      <p>{words.rules('sign.none')}</p>
      <div className="rules-form">
        <p>{words.rules('sign.text', { edition, hash })}</p>
        <ul>
          {signLines(words).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
      <p className="rules-print">
        <Button look="plain" onClick={printPage}>
          {words.rules('print')}
        </Button>
      </p>
    </section>
  );
};
