import { type KeyboardEvent, useState } from 'react';
import { type Answer, askingOf, isNoneOf, type QuestionId, UNKNOWN } from '../../../machines';
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
import { SeveralTick } from './several';

export interface CountryDraft {
  readonly kind: 'country';
  /** As typed, where it is not yet a country. */
  readonly text: string;
  readonly codes: readonly string[];
  readonly unknown: boolean;
  /** It is one of several countries that are told, or none of them. */
  readonly several?: 'one-of' | 'none-of';
}

export const beginCountry = (answer: Answer | undefined): CountryDraft => {
  const draft = { kind: 'country', text: '', codes: [], unknown: answer === UNKNOWN } as const;
  if (isNoneOf(answer)) return { ...draft, codes: answer.not, several: 'none-of' };
  if (Array.isArray(answer)) return { ...draft, codes: answer as readonly string[], several: 'one-of' };
  return typeof answer === 'string' && answer !== UNKNOWN ? { ...draft, codes: [answer] } : draft;
};

export const readCountry = (id: QuestionId, { text, codes, unknown, several }: CountryDraft): Reading => {
  if (unknown) return dontKnow(id);
  const answer = (all: readonly string[]): Reading =>
    answerFrom(id, several === 'none-of' ? { not: all } : all, anchorOf(id));
  if (text.trim() === '') return codes.length > 0 ? answer(codes) : refuse(anchorOf(id), 'empty');
  const named = countryNamed(text);
  if (named) return answer([...codes, named]);
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
  const { several } = draft;
  // A code, or a whole name that begins no other, leaves nothing to choose: it is taken when the field is left, and a
  // list would only lie over what comes next.
  const whole = countryNamed(draft.text);
  const begun = draft.text.trim().toLowerCase();
  const isClear =
    whole !== undefined &&
    !placeApart(draft.text) &&
    (begun.length === 2 ||
      found.every(({ code }) => code === whole || !words.country(code).toLowerCase().startsWith(begun)));
  /** How what was typed is read, where the country is written otherwise. */
  const readingOf = (one: FoundCountry) => {
    const typed = one.isPlace ? one.by : draft.text.trim();
    const isWritten = words.country(one.code).toLowerCase().startsWith(typed.toLowerCase());
    return isWritten ? undefined : { typed, found: one };
  };
  // Said before it is taken: nothing may move below the field when a press on what follows takes it.
  const clear = isClear ? sure.find(({ code }) => code === whole) : undefined;
  const taken =
    clear && draft.text.trim() !== ''
      ? readingOf(clear)
      : readAs && draft.codes.at(-1) === readAs.found.code
        ? readAs
        : undefined;
  const isListed = isOpen && found.length > 0 && !isClear;
  const shown =
    !several && draft.codes.length > 0 ? words.either(draft.codes.map(words.country)) : draft.text;

  const choose = (one: FoundCountry) => {
    const { code } = one;
    setReadAs(readingOf(one));
    const codes = several ? [...new Set([...draft.codes, code])] : [code];
    change({ ...draft, text: '', codes, unknown: false });
    setOpen(false);
    setActive(-1);
  };
  const type = (text: string) => {
    change({ ...draft, text, codes: several ? draft.codes : [], unknown: false });
    setOpen(true);
    // A name that is a slip away is not to be taken by an Enter too many, unless it is the only one.
    const isClear = isClearFind(searchCountries(text)) || similarCountries(text).length === 1;
    setActive(text.trim() !== '' && isClear && !placeApart(text) ? 0 : -1);
  };
  const leave = () => {
    setOpen(false);
    const named = several || draft.codes.length === 0 ? countryNamed(draft.text) : undefined;
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
            aria-expanded={isListed}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={
              isListed && active >= 0 && active < found.length ? optionId(active) : undefined
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
            hidden={!isListed}
          >
            {isListed
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
            {taken
              ? readAsInWords(words, taken.typed, taken.found)
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
        {several && draft.codes.length > 0 ? (
          <SeveralCountries draft={draft} change={change} field={anchorOf(id)} />
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
        {several || draft.unknown ? (
          <SeveralTick
            isOn={several !== undefined}
            turn={() => {
              const { several: _, ...one } = draft;
              const isOne = several === 'one-of' && one.codes.length === 1;
              change(
                several
                  ? { ...one, codes: isOne ? one.codes : [] }
                  : { ...draft, unknown: false, several: 'one-of' },
              );
            }}
          />
        ) : null}
      </div>
    </Frame>
  );
};

interface SeveralProps {
  readonly draft: CountryDraft;
  readonly change: (draft: CountryDraft) => void;
  /** Where the focus goes when the last of them is taken away. */
  readonly field: string;
}

/** The countries that are told, and whether it is one of them or none. */
const SeveralCountries = ({ draft, change, field }: SeveralProps) => {
  const words = useWords();
  const { codes, several } = draft;
  return (
    <div className="several-countries">
      <fieldset>
        <legend>{words.ui('several.countries')}</legend>
        {(['one-of', 'none-of'] as const).map((which) => (
          <label key={which} className="tick">
            <input
              type="radio"
              name={`${field}-several`}
              checked={several === which}
              onChange={() => change({ ...draft, several: which })}
            />
            <span>{words.ui(`several.${which}`)}</span>
          </label>
        ))}
      </fieldset>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <span>{words.country(code)}</span>
            <Button
              look="quiet"
              aria-label={words.ui('several.take-away', { country: words.country(code) })}
              onClick={() => {
                document.getElementById(field)?.focus();
                change({ ...draft, codes: codes.filter((one) => one !== code) });
              }}
            >
              {words.ui('several.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
};
