import { type KeyboardEvent, useState } from 'react';
import { type Answer, askingOf, type QuestionId, UNKNOWN } from '../../../machines';
import { Button } from '../../ui/Button';
import { onKeys } from '../../ui/keys';
import { Option } from '../../ui/Option';
import { useQuestionWords } from '../../words/names';
import { useWords, type Words } from '../../words/words';
import {
  countryNamed,
  type FoundCountry,
  isClearFind,
  placeApart,
  searchCountries,
  similarCountries,
} from '../countries';
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
  if (named) return answerFrom(id, named, anchorOf(id));
  const beside = placeApart(text);
  if (beside) return refuse(anchorOf(id), `${beside.why}-place`, beside.name);
  return searchCountries(text).length > 1
    ? refuse(anchorOf(id), 'several-countries', quoted(text))
    : refuse(anchorOf(id), 'which-country', quoted(text));
};

/** A name that a reader would not see in what is shown. */
const isOtherName = (by: string, ...shown: readonly string[]): boolean =>
  !shown.some((text) => text.toLowerCase().includes(by.toLowerCase()));

/** A place by an arrow, so that it is seen which country was taken for it; a region under embargo with a warning. */
const readAsInWords = (words: Words, typed: string, { code, isPlace }: FoundCountry): string => {
  const country = words.country(code);
  if (!isPlace) return words.wizard('country.read-as', { typed, country });
  const arrow = words.wizard('country.place', { place: typed, country });
  return placeApart(typed) ? words.passage([arrow, words.wizard('country.embargoed')]) : arrow;
};

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
  /** What was typed, or the place that was found by it, where the country that came of it is written otherwise. */
  const [readAs, setReadAs] = useState<{ typed: string; found: FoundCountry }>();
  const beside = placeApart(draft.text);
  const sure = searchCountries(draft.text);
  const similar = sure.length === 0 ? similarCountries(draft.text) : [];
  const found = [...sure, ...similar];
  const listId = anchorOf(id, 'list');
  const optionId = (index: number) => anchorOf(id, `country-${index}`);
  const shown = draft.codes.length > 0 ? words.either(draft.codes.map(words.country)) : draft.text;

  const choose = (one: FoundCountry) => {
    const { code, by, isPlace } = one;
    const typed = isPlace ? by : draft.text.trim();
    const isWritten = words.country(code).toLowerCase().startsWith(typed.toLowerCase());
    setReadAs(isWritten ? undefined : { typed, found: one });
    change({ kind: 'country', text: '', codes: [code], unknown: false });
    setOpen(false);
    setActive(-1);
  };
  const type = (text: string) => {
    change({ kind: 'country', text, codes: [], unknown: false });
    setOpen(true);
    // A name that is a slip away is not to be taken by an Enter too many, unless it is the only one.
    const isClear = isClearFind(searchCountries(text)) || similarCountries(text).length === 1;
    setActive(text.trim() !== '' && isClear && !placeApart(text) ? 0 : -1);
  };
  const leave = () => {
    setOpen(false);
    const named = draft.codes.length === 0 ? countryNamed(draft.text) : undefined;
    const one = searchCountries(draft.text).find(({ code }) => code === named);
    if (one) choose(one);
  };
  const press = (event: KeyboardEvent) => {
    const last = found.length - 1;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive(isOpen ? (active + step + found.length) % found.length : step > 0 ? 0 : last);
    } else if (event.key === 'Enter' && isOpen) {
      const one = found[active];
      if (!one) return;
      event.preventDefault();
      choose(one);
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
            {...onKeys(press)}
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
              ? found.map((one, index) => (
                  <div
                    key={one.code}
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
                      choose(one);
                    }}
                  >
                    <span>
                      <span>{words.country(one.code)}</span>{' '}
                      {isOtherName(one.by, words.country(one.code), one.code) ? (
                        <small>{one.by}</small>
                      ) : null}
                    </span>{' '}
                    <small>{one.code}</small>
                  </div>
                ))
              : null}
          </div>
          <p className="found" role="status">
            {readAs && draft.codes[0] === readAs.found.code
              ? readAsInWords(words, readAs.typed, readAs.found)
              : beside
                ? words.ui(`problem.${beside.why}-place`, { detail: beside.name })
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
