import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { caseLimits, isSettled, law, type QuotationLine } from '../../../machines';
import { decodingText, isWorkbook } from '../../store/encoding';
import { Button } from '../../ui/Button';
import { breathing } from '../../ui/breathing';
import { Form } from '../../ui/Form';
import { Later } from '../../ui/Later';
import { Notice } from '../../ui/Notice';
import { Tag } from '../../ui/Tag';
import { useQuestionWords } from '../../words/names';
import { countsOf, whyOf } from '../../words/quotationWords';
import { useWords } from '../../words/words';
import { groupsOf, type LineGroup } from './lineGroups';
import { SupplierMessage } from './NameNote';
import { type LinesBeingRead, readLines } from './readLines';
import './quotation.css';

interface Props {
  /** What was taken before, to go on with. */
  readonly lines?: readonly QuotationLine[];
  readonly onTake: Take;
}
/** Takes the lines as items of the deal; where that would be too many, says how many and takes none. */
type Take = (groups: readonly LineGroup[]) => number | undefined;

/** Lines of a mail, a spreadsheet or a price list: pasted or dropped, read, put right by the person, and taken. */
export const Quotation = ({ lines: before, onTake }: Props) => {
  const [lines, setLines] = useState(before);
  const [stopped, setStopped] = useState<number>();
  return lines && lines.length > 0 ? (
    <Lines
      lines={lines}
      stopped={stopped}
      change={setLines}
      again={() => setLines(undefined)}
      onTake={onTake}
    />
  ) : (
    <Paste
      done={(read, isWhole) => {
        setStopped(isWhole ? undefined : read.length);
        setLines(read);
      }}
    />
  );
};

/** In UTF-16 units; about a hundred thousand lines. */
const MOST = 10_000_000;

/** A field with more than this makes the page stand still while the browser lays its lines out. */
const MOST_IN_FIELD = 20_000;
/** Of a text that is longer, so many lines are shown. */
const BEGINNING = 5;

type Trouble = 'empty' | 'too-long' | 'not-text';

const Paste = ({ done }: { done: (lines: readonly QuotationLine[], isWhole: boolean) => void }) => {
  const words = useWords();
  const id = useId();
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState<Trouble>();
  const [encoding, setEncoding] = useState<string>();
  const [count, setCount] = useState<number>();
  const reading = useRef<LinesBeingRead>(undefined);

  const read = async (pasted: string) => {
    if (!/[\p{L}\p{N}]/u.test(pasted)) return setTrouble('empty');
    if (pasted.length > MOST) return setTrouble('too-long');
    setTrouble(undefined);
    setCount(0);
    let isWhole = true;
    const { lines, stop } = readLines(pasted, setCount);
    reading.current = {
      lines,
      stop: () => {
        isWhole = false;
        stop();
      },
    };
    const found = await lines;
    setCount(undefined);
    done(found, isWhole);
  };
  const take = (next: string) => {
    setText(next);
    setTrouble(undefined);
    setEncoding(undefined);
  };
  const isBack = useRef(false);
  const emptyField = () => {
    isBack.current = true;
    take('');
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    const bytes = file.size > MOST ? undefined : await file.arrayBuffer().catch(() => undefined);
    const given = bytes && new Uint8Array(bytes);
    const read = given && !isWorkbook(given) ? await breathing(decodingText(given, words.lang)) : undefined;
    const decoded = read && 'text' in read && !read.text.includes('\0') ? read : undefined;
    setTrouble(file.size > MOST ? 'too-long' : decoded ? undefined : 'not-text');
    setEncoding(decoded?.readAs?.encoding);
    if (decoded) setText(decoded.text);
  };

  return (
    <Form className="quotation" submit={() => void read(text)}>
      <h2>{words.quotation('title')}</h2>
      {text.length > MOST_IN_FIELD ? (
        <Held text={text} again={count === undefined ? emptyField : undefined} />
      ) : (
        <>
          <label className="field-name" htmlFor={id}>
            {words.quotation('label')}
          </label>
          <p className="field-hint" id={`${id}-hint`}>
            {words.quotation('hint')}
          </p>
          <textarea
            id={id}
            ref={(field) => {
              if (isBack.current) field?.focus();
              isBack.current = false;
            }}
            rows={8}
            spellCheck={false}
            autoComplete="off"
            wrap="off"
            placeholder={words.quotation('placeholder')}
            value={text}
            disabled={count !== undefined}
            onChange={(event) => take(event.target.value)}
            onPaste={(event) => {
              const { value, selectionStart, selectionEnd } = event.currentTarget;
              const pasted = event.clipboardData.getData('text/plain');
              if (pasted.length <= MOST_IN_FIELD) return;
              event.preventDefault();
              take(value.slice(0, selectionStart) + pasted + value.slice(selectionEnd));
            }}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              const [file] = event.dataTransfer.files;
              if (!file) return;
              event.preventDefault();
              void open(file);
            }}
            aria-invalid={trouble !== undefined || undefined}
            aria-describedby={`${id}-hint${trouble ? ` ${id}-trouble` : ''}`}
          />
        </>
      )}
      {trouble ? (
        <div id={`${id}-trouble`}>
          <Notice kind="fault" role="alert">
            {words.quotation(trouble, { most: words.number(MOST) })}
          </Notice>
        </div>
      ) : null}
      {encoding ? <Notice role="status">{words.quotation('read-as', { encoding })}</Notice> : null}
      <div className="quotation-file">
        <label htmlFor={`${id}-file`}>{words.quotation('open')}</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".csv,.tsv,.txt,.md,text/plain,text/csv"
          disabled={count !== undefined}
          onChange={(event) => {
            const { target } = event;
            void open(target.files?.[0]).finally(() => {
              target.value = '';
            });
          }}
        />
      </div>
      {count === undefined ? (
        <Button type="submit">{words.quotation('read')}</Button>
      ) : (
        <Button look="plain" onClick={() => reading.current?.stop()}>
          {words.quotation('stop')}
        </Button>
      )}
      <Progress count={count} />
    </Form>
  );
};

/** A text that is too long for the field: how long it is and how it begins. */
const Held = ({ text, again }: { text: string; again: (() => void) | undefined }) => {
  const words = useWords();
  const heading = useRef<HTMLParagraphElement>(null);
  // The field that had the focus is gone.
  useEffect(() => heading.current?.focus(), []);
  const { count, beginning } = useMemo(() => {
    const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
    return { count: lines.length, beginning: lines.slice(0, BEGINNING).map((line) => line.slice(0, 200)) };
  }, [text]);
  return (
    <div className="quotation-held">
      <p tabIndex={-1} ref={heading}>
        {words.quotation('held', { count, number: words.number(count) })}
      </p>
      <pre>{[...beginning, ...(count > BEGINNING ? ['…'] : [])].join('\n')}</pre>
      {again ? (
        <Button look="quiet" onClick={again}>
          {words.quotation('held.again')}
        </Button>
      ) : null}
    </div>
  );
};

/** Told aloud at each of so many lines, not at every slice. */
const TOLD_AT = 1000;

const Progress = ({ count }: { count: number | undefined }) => {
  const words = useWords();
  const told = count === undefined ? undefined : count - (count % TOLD_AT);
  return (
    <div className="quotation-progress">
      {count === undefined ? null : (
        <p aria-hidden="true">{words.quotation('reading', { done: words.number(count) })}</p>
      )}
      <p className="visually-hidden" role="status">
        {told === undefined ? null : words.quotation('reading', { done: words.number(told) })}
      </p>
    </div>
  );
};

/** So many products are drawn at first and with each press. */
const STEP = 40;

interface LinesProps {
  readonly lines: readonly QuotationLine[];
  /** How many were read before the person stopped the reading. */
  readonly stopped: number | undefined;
  readonly change: (lines: readonly QuotationLine[]) => void;
  readonly again: () => void;
  readonly onTake: Take;
}

const Lines = ({ lines, stopped, change, again, onTake }: LinesProps) => {
  const words = useWords();
  const [shown, setShown] = useState(STEP);
  const groups = useMemo(() => groupsOf(lines), [lines]);
  // A row stays where it is while it is put right.
  const order = useRef<readonly string[]>([]);
  const sorted = useMemo(() => {
    const before = new Map(order.current.map((place, at) => [place, at]));
    const rankOf = (group: LineGroup): number => before.get(placeOf(group)) ?? groups.length;
    const all = groups.toSorted((one, other) => rankOf(one) - rankOf(other));
    order.current = all.map(placeOf);
    return all;
  }, [groups]);
  const items = lines.filter(({ why }) => why.kind !== 'not-an-item');
  const open = items.filter((line) => !isSettled(line)).length;
  const revise: Revise = (places, to) => {
    const next = [...lines];
    for (const at of places) {
      const line = lines[at];
      if (line) next[at] = to(line);
    }
    change(next);
  };
  return (
    <section className="quotation">
      <h2>{words.quotation('title')}</h2>
      {stopped === undefined ? null : (
        <Notice kind="warn">{words.quotation('stopped', { number: words.number(stopped) })}</Notice>
      )}
      <p role="status" className={open > 0 ? 'quotation-open' : undefined}>
        {open > 0
          ? words.quotation('summary.open', {
              count: open,
              number: words.number(open),
              total: words.number(items.length),
            })
          : words.quotation('summary.clear', { count: items.length, number: words.number(items.length) })}
      </p>
      <table>
        <caption className="visually-hidden">{words.quotation('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{words.quotation('column.line')}</th>
            <th scope="col">{words.quotation('column.quantity')}</th>
            <th scope="col">{words.quotation('column.product')}</th>
          </tr>
        </thead>
        <tbody>
          <Rows groups={sorted.slice(0, shown)} lines={lines} revise={revise} />
        </tbody>
      </table>
      {sorted.length > shown ? (
        <div className="quotation-more">
          <p>
            {words.quotation('shown', { shown: words.number(shown), total: words.number(sorted.length) })}
          </p>
          <Button look="plain" onClick={() => setShown(shown + STEP)}>
            {words.quotation('more', { number: Math.min(STEP, sorted.length - shown) })}
          </Button>
        </div>
      ) : null}
      <Apart lines={lines} revise={revise} />
      <TakeThem take={() => onTake(groups)} isOpen={open > 0} again={again} />
    </section>
  );
};

interface TakeProps {
  readonly take: () => number | undefined;
  readonly isOpen: boolean;
  readonly again: () => void;
}

/** By itself, so that a press that takes nothing draws no row again. */
const TakeThem = ({ take, isOpen, again }: TakeProps) => {
  const words = useWords();
  const [tooMany, setTooMany] = useState<number>();
  return (
    <>
      <div className="quotation-end">
        <Button onClick={() => setTooMany(take())}>{words.quotation(isOpen ? 'take.open' : 'take')}</Button>
        <Button look="quiet" onClick={again}>
          {words.quotation('again')}
        </Button>
      </div>
      {tooMany === undefined ? null : (
        <Notice kind="warn" role="alert">
          {words.several('too-many', { number: tooMany, most: caseLimits.apart })}
        </Notice>
      )}
    </>
  );
};

/** A group is told from others by its first line, which no change of it moves. */
const placeOf = ({ places }: LineGroup): string => String(places[0]);

type Revise = (places: readonly number[], to: (line: QuotationLine) => QuotationLine) => void;
/** Rows that are drawn at one go. */
const AT_ONCE = 10;
const Rows = ({ groups, ...rest }: { groups: readonly LineGroup[] } & Omit<RowProps, 'group'>) => (
  <>
    {groups.slice(0, AT_ONCE).map((group) => (
      <Row key={placeOf(group)} group={group} {...rest} />
    ))}
    {groups.length > AT_ONCE ? (
      <Later>{() => <Rows groups={groups.slice(AT_ONCE)} {...rest} />}</Later>
    ) : null}
  </>
);

interface RowProps {
  readonly group: LineGroup;
  readonly lines: readonly QuotationLine[];
  readonly revise: Revise;
}

const statusOf = ({ status, chosen, aside }: QuotationLine): QuotationLine['status'] | 'aside' | 'chosen' => {
  if (aside !== undefined) return 'aside';
  return chosen === undefined ? status : 'chosen';
};

const Row = ({ group: { first, places, quantity, isOpen }, lines, revise }: RowProps) => {
  const words = useWords();
  const { chipOf } = useQuestionWords();
  const id = useId();
  const isAside = first.aside !== undefined;
  const set = (aside: string | undefined) =>
    revise(places, ({ aside: _before, ...line }) => (aside === undefined ? line : { ...line, aside }));
  const [only] = first.chips;
  return (
    <tr className={isOpen ? 'open' : undefined}>
      <th scope="row">
        <span className="quotation-text">{first.text}</span>
        {places.length > 1 ? (
          <details>
            <summary>
              {words.quotation('lines', { count: places.length, number: words.number(places.length) })}
            </summary>
            <ul>
              {places.slice(0, STEP).map((at) => {
                const line = lines[at];
                return line ? (
                  <li key={at}>
                    <span className="quotation-text">{line.text}</span>
                    <QuantityField line={line} change={(next) => revise([at], () => next)} />
                  </li>
                ) : null;
              })}
            </ul>
          </details>
        ) : null}
      </th>
      <td data-name={words.quotation('column.quantity')}>
        {places.length > 1 ? (
          <span>{quantity === undefined ? words.quotation('quantity.unsaid') : words.number(quantity)}</span>
        ) : (
          <QuantityField line={first} change={(next) => revise(places, () => next)} />
        )}
      </td>
      <td>
        <Tag weak={isOpen}>{words.quotation(`status.${statusOf(first)}`)}</Tag>
        {isAside ? null : first.status === 'found' && only ? (
          <b>{chipOf(only)}</b>
        ) : (
          <>
            <p>{whyOf(words, first)}</p>
            <Choice group={{ first, places }} revise={revise} />
          </>
        )}
        {first.status === 'found' ? countsOf(words, first).map((said) => <p key={said}>{said}</p>) : null}
        <label className="tick" htmlFor={`${id}-aside`}>
          <input
            id={`${id}-aside`}
            type="checkbox"
            checked={isAside}
            aria-label={words.quotation('aside.of', { line: first.text })}
            onChange={() => set(isAside ? undefined : '')}
          />
          <span>{words.quotation('aside')}</span>
        </label>
        {isAside ? (
          <>
            <label htmlFor={`${id}-reason`}>{words.quotation('aside.reason')}</label>
            <input
              id={`${id}-reason`}
              value={first.aside}
              maxLength={200}
              aria-describedby={`${id}-needed`}
              onChange={(event) => set(event.target.value)}
            />
            <small id={`${id}-needed`}>
              {first.aside?.trim() === '' ? words.quotation('aside.reason.needed') : null}
            </small>
          </>
        ) : null}
      </td>
    </tr>
  );
};

/** A whole number of pieces, or nothing. */
const QuantityField = ({ line, change }: { line: QuotationLine; change: (line: QuotationLine) => void }) => {
  const words = useWords();
  const id = useId();
  const [text, setText] = useState(line.quantity === undefined ? '' : String(line.quantity));
  const isBad = text.trim() !== '' && !/^[1-9]\d{0,6}$/.test(text.normalize('NFKC').trim());
  return (
    <>
      <input
        className="quotation-quantity"
        inputMode="numeric"
        autoComplete="off"
        value={text}
        placeholder={words.quotation('quantity.unsaid')}
        aria-label={words.quotation('quantity.of', { line: line.text })}
        aria-invalid={isBad || undefined}
        aria-describedby={isBad ? id : undefined}
        onChange={(event) => {
          const typed = event.target.value;
          const plain = typed.normalize('NFKC').trim();
          setText(typed);
          const { quantity: _before, ...rest } = line;
          change(/^[1-9]\d{0,6}$/.test(plain) ? { ...rest, quantity: Number(plain) } : rest);
        }}
      />
      {isBad ? <small id={id}>{words.quotation('quantity.bad')}</small> : null}
    </>
  );
};

/** What comes near is looked up when somebody asks for it: that takes a while for each name. */
const MOST_NEAR = 7;

interface ChoiceProps {
  readonly group: Pick<LineGroup, 'first' | 'places'>;
  readonly revise: Revise;
}
const Choice = ({ group: { first, places }, revise }: ChoiceProps) => {
  const words = useWords();
  const { chipOf } = useQuestionWords();
  const [isAsked, setAsked] = useState(false);
  const near = useMemo(
    () =>
      isAsked && first.status === 'unknown'
        ? law
            .nearChips(first.name)
            .slice(0, MOST_NEAR)
            .map(({ chip }) => chip.id)
        : [],
    [isAsked, first],
  );
  const ids = [...new Set([...first.chips, ...near, ...(first.chosen ? [first.chosen] : [])])];
  const choose = (chosen: string) =>
    revise(places, ({ chosen: _before, ...line }) => (chosen === '' ? line : { ...line, chosen }));
  const select =
    ids.length > 0 ? (
      <select
        value={first.chosen ?? ''}
        aria-label={words.quotation('choose', { line: first.name })}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{words.quotation('choose.none')}</option>
        {ids.map((id) => (
          <option key={id} value={id}>
            {chipOf(id)}
          </option>
        ))}
      </select>
    ) : null;
  return (
    <>
      {first.status === 'unknown' ? null : select}
      {first.chosen ? null : first.status === 'unknown' ? (
        <details onToggle={(event) => setAsked(event.currentTarget.open)}>
          <summary>{words.quotation('unknown.ways')}</summary>
          {select}
          <ul>
            {near.length > 0 ? <li>{words.quotation('unknown.near')}</li> : null}
            <li>{words.quotation('unknown.figures')}</li>
            <li>{words.quotation('unknown.paper')}</li>
          </ul>
          <SupplierMessage name={first.name} />
        </details>
      ) : (
        <SupplierMessage name={first.name} />
      )}
    </>
  );
};

/** What was not read as an item, with the reason: it can be put among the items. */
const Apart = ({ lines, revise }: { lines: readonly QuotationLine[]; revise: Revise }) => {
  const words = useWords();
  const [shown, setShown] = useState(STEP);
  const apart = lines.flatMap((line, at) => (line.why.kind === 'not-an-item' ? [{ line, at }] : []));
  if (apart.length === 0) return null;
  return (
    <details className="quotation-apart">
      <summary>
        {words.quotation('apart', { count: apart.length, number: words.number(apart.length) })}
      </summary>
      <p>{words.quotation('apart.hint')}</p>
      <ul>
        {apart.slice(0, shown).map(({ line, at }) => (
          <li key={at}>
            <span className="quotation-text">{line.text}</span>
            <small>{whyOf(words, line)}</small>
            <Button
              look="quiet"
              aria-label={words.quotation('apart.take.of', { line: line.text })}
              onClick={() => revise([at], (own) => ({ ...own, why: { kind: 'not-listed' } }))}
            >
              {words.quotation('apart.take')}
            </Button>
          </li>
        ))}
      </ul>
      {apart.length > shown ? (
        <Button look="plain" onClick={() => setShown(shown + STEP)}>
          {words.quotation('more', { number: Math.min(STEP, apart.length - shown) })}
        </Button>
      ) : null}
    </details>
  );
};
