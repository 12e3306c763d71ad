import { useId } from 'react';
import { scenarioLimits, type TellingLanguage, type Told } from '../../../machines';
import { ownNames } from '../../words/i18n';
import { useWords } from '../../words/words';
import { isTooLong } from './told';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly told: Told;
  /** The languages that are written in, that of the page first. */
  readonly languages: readonly TellingLanguage[];
  readonly change: (told: Told) => void;
  /** One line, as a title is. */
  readonly isLine?: boolean;
  readonly rows?: number;
  /** So that another part of the page can lead here. */
  readonly id?: string;
}

/** A text in each of the languages that a deal is told in, each marked as its own. */
export const ToldField = ({
  label,
  hint,
  told,
  languages,
  change,
  isLine = false,
  rows = 3,
  id: given,
}: Props) => {
  const words = useWords();
  const made = useId();
  const id = given ?? made;
  const most = isLine ? scenarioLimits.title : scenarioLimits.text;
  const isPlain = languages.length === 1 && languages[0] === words.lang;
  return (
    <div className="own-told">
      <div className={languages.length > 1 ? 'own-languages' : undefined}>
        {languages.map((language, index) => {
          const field = index === 0 ? id : `${id}-${language}`;
          const text = told[language] ?? '';
          const isLong = isTooLong(text, most);
          const described = [hint ? `${id}-hint` : '', isLong ? `${field}-fault` : ''].filter(Boolean);
          const input = {
            id: field,
            lang: language,
            value: text,
            'aria-invalid': isLong ? (true as const) : undefined,
            'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
            onChange: (event: { target: { value: string } }) =>
              change({ ...told, [language]: event.target.value }),
          };
          return (
            <div key={language}>
              <label htmlFor={field}>
                {isPlain ? label : words.author('field.in', { field: label, language: ownNames[language] })}
              </label>
              {isLine ? <input {...input} autoComplete="off" /> : <textarea {...input} rows={rows} />}
              {isLong ? (
                <p className="own-fault" id={`${field}-fault`}>
                  {words.author('too-long', {
                    most: words.number(most),
                    length: words.number(text.length),
                  })}
                </p>
              ) : null}
            </div>
          );
        })}
      </div>
      {hint ? (
        <p className="own-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
};
