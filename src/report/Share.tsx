import { useEffect, useRef, useState } from 'react';
import type { Assessment, Case } from '../../machines';
import type { AboutReport } from '../document/about';
import { complianceReport, type Setting } from '../document/compliance';
import { fileNameOf, handOver } from '../store/files';
import { Button } from '../ui/Button';
import { copyText } from '../ui/clipboard';
import { isPreview, printPage } from '../ui/preview';
import { type Language, languages, ownNames } from '../words/i18n';
import { useWords, useWordsIn, type Words } from '../words/words';
import { fileOf, reportOf } from './file';
import { SheetForm } from './SheetForm';

interface Props {
  readonly theCase: Case;
  readonly result: Assessment;
  readonly about?: AboutReport;
}

type Done =
  | { readonly kind: 'copied'; readonly setting: Setting }
  | { readonly kind: 'by-hand'; readonly text: string }
  | { readonly kind: 'downloaded'; readonly file: string };

const saysOf = (words: Words, done: Done): string => {
  switch (done.kind) {
    case 'copied':
      return words.report(`share.copied-${done.setting}`);
    case 'downloaded':
      return words.report('share.downloaded', { file: done.file });
    case 'by-hand':
      return words.report('share.by-hand');
  }
};

/** Everything that hands the result to somebody else. Nothing leaves the machine by itself. */
export const Share = ({ theCase, result, about = {} }: Props) => {
  const words = useWords();
  const [chosen, setChosen] = useState<Language>();
  const language = chosen ?? words.lang;
  const wordsOfReport = useWordsIn(language);
  const [done, setDone] = useState<Done>();

  const copyAs = async (setting: Setting) => {
    // What is said or marked a second time has to be gone before, to be noticed.
    setDone(undefined);
    const { text } = complianceReport(theCase, result, wordsOfReport, setting, about);
    setDone((await copyText(text)) ? { kind: 'copied', setting } : { kind: 'by-hand', text });
  };
  const choose = (one: Language) => {
    setChosen(one);
    setDone(undefined);
  };
  const saveReport = () => {
    const file = fileNameOf('report', about, theCase.decisionDate);
    handOver(fileOf(reportOf(theCase, about)), file);
    // Where it may not have come, that is said instead.
    setDone(isPreview() ? undefined : { kind: 'downloaded', file });
  };

  return (
    <section className="share" aria-labelledby="share">
      <h3 id="share">{words.report('share')}</h3>
      <p className="lead-in">{words.report('share.hint')}</p>
      <SheetForm />
      <fieldset className="share-language">
        <legend>{words.report('share.language')}</legend>
        {languages.map((one) => (
          <label key={one} lang={one}>
            <input
              type="radio"
              name="report-language"
              checked={one === language}
              onChange={() => choose(one)}
            />
            <span>{ownNames[one]}</span>
          </label>
        ))}
      </fieldset>
      <div className="go">
        <Button onClick={() => copyAs('brief')}>{words.report('share.copy-brief')}</Button>
        <Button look="plain" onClick={() => copyAs('text')}>
          {words.report('share.copy-text')}
        </Button>
        <Button look="plain" onClick={() => copyAs('markdown')}>
          {words.report('share.copy-markdown')}
        </Button>
        <Button look="plain" onClick={saveReport}>
          {words.report('share.download')}
        </Button>
        <Button look="plain" onClick={printPage}>
          {words.ui('summary.print')}
        </Button>
      </div>
      <p className="share-done" role="status">
        {done ? saysOf(words, done) : ''}
      </p>
      {done?.kind === 'by-hand' ? <ByHand text={done.text} language={language} /> : null}
    </section>
  );
};

/** Where the clipboard is out of reach, the report stands marked in a field. */
const ByHand = ({ text, language }: { text: string; language: Language }) => {
  const words = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <textarea
      ref={field}
      className="share-field"
      aria-label={words.report('share.field')}
      lang={language}
      rows={12}
      readOnly
      value={text}
    />
  );
};
