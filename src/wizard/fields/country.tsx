import { type KeyboardEvent, useState } from 'react';
import { type Answer, askingOf, type QuestionId, UNKNOWN } from '../../../machines';
import { useQuestionWords } from '../../app/names';
import { useWords } from '../../app/words';
import { Button } from '../../ui/Button';
import { Option } from '../../ui/Option';
import { countryNamed, searchCountries, similarCountries } from '../countries';
import { Frame, useDescription, useDontKnowWords } from './Frame';
import { anchorOf, answerFrom, dontKnow, type FieldProps, quoted, type Reading, refuse } from './field';

export interface CountryDraft {
  readonly kind: 'country';
  /** As typed, where it is not yet a country. */
  readonly text: string;
  /** A file may leave several countries possible. */
  readonly codes: readonly string[];
  readonly unknown: boolean;
}

export const beginCountry = (answer: Answer | undefined): CountryDraft => ({
  kind: 'country',
  text: '',
  codes:
    answer === undefined || answer === UNKNOWN
      ? []
      : Array.isArray(answer)
        ? (answer as readonly string[])
        : [String(answer)],
  unknown: answer === UNKNOWN,
});

export const readCountry = (id: QuestionId, { text, codes, unknown }: CountryDraft): Reading => {
  if (unknown) return dontKnow(id);
  if (codes.length > 0) return answerFrom(id, codes.length === 1 ? codes[0] : codes, anchorOf(id));
  if (text.trim() === '') return refuse(anchorOf(id), 'empty');
  const named = countryNamed(text);
  return named ? answerFrom(id, named, anchorOf(id)) : refuse(anchorOf(id), 'which-country', quoted(text));
};

/** A name that a reader would not see in what is shown. */
const isOtherName = (by: string, ...shown: readonly string[]): boolean =>
  !shown.some((text) => text.toLowerCase().includes(by.toLowerCase()));

type Props = FieldProps<CountryDraft> & {
  /** The draft of another field on the screen. */
  readonly draftOf: (id: QuestionId) => unknown;
};

export const CountryField = ({ id, draft, change, faults, draftOf }: Props) => {
  const words = useWords();
  const { nameOf } = useQuestionWords();
  const unsure = useDontKnowWords(id);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  /** What was typed, where the country that came of it is written otherwise. */
  const [readAs, setReadAs] = useState<{ typed: string; code: string }>();
  const sure = searchCountries(draft.text);
  const similar = sure.length === 0 ? similarCountries(draft.text) : [];
  const found = [...sure, ...similar];
  const listId = anchorOf(id, 'list');
  const optionId = (index: number) => anchorOf(id, `country-${index}`);
  const shown = draft.codes.length > 0 ? words.either(draft.codes.map(words.country)) : draft.text;

  const choose = (code: string) => {
    const typed = draft.text.trim();
    const isWritten = words.country(code).toLowerCase().startsWith(typed.toLowerCase());
    setReadAs(isWritten ? undefined : { typed, code });
    change({ kind: 'country', text: '', codes: [code], unknown: false });
    setOpen(false);
    setActive(-1);
  };
  const type = (text: string) => {
    change({ kind: 'country', text, codes: [], unknown: false });
    setOpen(true);
    // A name that is a slip away is not to be taken by an Enter too many, unless it is the only one.
    const isClear = searchCountries(text).length > 0 || similarCountries(text).length === 1;
    setActive(text.trim() !== '' && isClear ? 0 : -1);
  };
  const leave = () => {
    setOpen(false);
    const named = draft.codes.length === 0 ? countryNamed(draft.text) : undefined;
    if (named) choose(named);
  };
  const press = (event: KeyboardEvent) => {
    const last = found.length - 1;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive(isOpen ? (active + step + found.length) % found.length : step > 0 ? 0 : last);
    } else if (event.key === 'Enter' && isOpen && !event.nativeEvent.isComposing) {
      const code = found[active]?.code;
      if (code === undefined) return;
      event.preventDefault();
      choose(code);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      setOpen(false);
    }
  };

  const seat = askingOf(id).repeats;
  const above = seat ? (draftOf(seat) as CountryDraft | undefined) : undefined;
  const canRepeat = above && (above.codes.length > 0 || above.unknown || countryNamed(above.text));

  return (
    <Frame id={id} faults={faults} control={anchorOf(id)}>
      <div className="country">
        <div className="combobox">
          <input
            id={anchorOf(id)}
            role="combobox"
            aria-expanded={isOpen && found.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={
              isOpen && active >= 0 && active < found.length ? optionId(active) : undefined
            }
            autoComplete="off"
            spellCheck={false}
            placeholder={words.ui('country.placeholder')}
            value={shown}
            onChange={(event) => type(event.target.value)}
            onKeyDown={press}
            onClick={() => setOpen(true)}
            onBlur={leave}
            {...useDescription(id, faults)}
          />
          <div
            className="suggestions"
            id={listId}
            role="listbox"
            aria-label={words.ui('country.list', { question: nameOf(id) })}
            hidden={!isOpen || found.length === 0}
          >
            {isOpen
              ? found.map(({ code, by }, index) => (
                  <div
                    key={code}
                    id={optionId(index)}
                    role="option"
                    tabIndex={-1}
                    aria-selected={index === active}
                    className={index === active ? 'active' : undefined}
                    ref={
                      index === active
                        ? (element) => element?.scrollIntoView?.({ block: 'nearest' })
                        : undefined
                    }
                    onMouseDown={(event) => {
                      event.preventDefault();
                      choose(code);
                    }}
                  >
                    <span>
                      {words.country(code)}{' '}
                      {isOtherName(by, words.country(code), code) ? <small>{by}</small> : null}
                    </span>{' '}
                    <small>{code}</small>
                  </div>
                ))
              : null}
          </div>
          <p className="found" role="status">
            {readAs && draft.codes[0] === readAs.code
              ? words.wizard('country.read-as', { typed: readAs.typed, country: words.country(readAs.code) })
              : isOpen && similar.length > 0
                ? words.wizard('country.similar', { typed: draft.text.trim() })
                : isOpen && found.length === 0
                  ? words.wizard('country.none', { typed: draft.text.trim() })
                  : ''}
          </p>
        </div>
        {seat ? (
          <Button
            look="plain"
            disabled={!canRepeat}
            aria-label={words.ui('country.same-for', { question: nameOf(id) })}
            onClick={() => {
              if (!above) return;
              const named = countryNamed(above.text);
              change(above.codes.length === 0 && named ? { ...above, text: '', codes: [named] } : above);
            }}
          >
            {words.ui('country.same')}
          </Button>
        ) : null}
        <Option
          type="checkbox"
          unsure
          checked={draft.unknown}
          onChange={() => change({ ...draft, text: '', codes: [], unknown: !draft.unknown })}
          note={unsure.note}
        >
          {unsure.name}
        </Option>
      </div>
    </Frame>
  );
};
