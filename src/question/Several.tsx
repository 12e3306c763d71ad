import { memo, Suspense, useDeferredValue, useId, useRef, useState } from 'react';
import {
  type Apart,
  type Axis,
  atHand,
  bring,
  type Case,
  caseLimits,
  isOpenAt,
  renamed,
  withAll,
  withMore,
  without,
} from '../../machines';
import { apartName } from '../document/deal';
import { Button } from '../ui/Button';
import { room } from '../ui/rooms';
import { Tag } from '../ui/Tag';
import { useWords } from '../words/words';
import type { LineGroup } from './fields/lineGroups';
import type { OpenedStore } from './opened';
import { quotedItems } from './quoted';
import './several.css';

/** Nobody waits for it who has no quotation. */
const Quotation = room('Quotation', () => import('./fields/quotation'));

interface Props {
  readonly axis: Axis;
  readonly theCase: Case;
  readonly arrange: OpenedStore['arrange'];
}

/** The items of a deal, or the legs of its way: which is at hand, which have open questions, and more of them. */
export const Several = (props: Props) => {
  const { axis, theCase } = props;
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const fold = useRef<HTMLElement>(null);
  // What was taken stands above as the items; pressed once more, it would be taken twice.
  const close = () => {
    setOpen(false);
    fold.current?.focus();
  };
  const isSeveral = (theCase[axis]?.length ?? 0) > 1;
  return (
    <div className="several">
      {isSeveral ? <Parts {...props} /> : null}
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary ref={fold}>{words.several(isSeveral ? `edit.${axis}` : `more.${axis}`)}</summary>
        {isOpen ? <More {...props} close={close} /> : null}
      </details>
    </div>
  );
};

/** Each by its name; the one at hand is marked, any other comes to hand by a press. */
const Parts = ({ axis, theCase, arrange }: Props) => {
  const words = useWords();
  const titleId = useId();
  const now = atHand(theCase, axis);
  // To look whether each of many is answered takes long: the page answers in between.
  const lookedAt = useDeferredValue<Case | null>(theCase, null);
  return (
    <nav aria-labelledby={titleId}>
      <p id={titleId} className="several-title">
        {words.several(`title.${axis}`)}
      </p>
      <ol>
        {theCase[axis]?.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two items may have one name, and where one stands tells it.
          <li key={`${index} ${one.name}`}>
            <Button
              look="plain"
              aria-current={index === now ? 'step' : undefined}
              onClick={() => arrange((deal) => bring(deal, axis, index), axis)}
            >
              <span>{apartName(words, theCase, axis, index)}</span>{' '}
              {lookedAt ? <State axis={axis} theCase={lookedAt} index={index} isNow={index === now} /> : null}
            </Button>
          </li>
        ))}
      </ol>
    </nav>
  );
};

interface StateProps extends Pick<Props, 'axis' | 'theCase'> {
  readonly index: number;
  readonly isNow: boolean;
}

const State = memo(({ axis, theCase, index, isNow }: StateProps) => {
  const words = useWords();
  const isOpen = isOpenAt(theCase, axis, index);
  return (
    <Tag weak={isOpen}>{words.several(isNow ? 'state.now' : isOpen ? 'state.open' : 'state.answered')}</Tag>
  );
});

const empty: Apart = { name: '', quantity: '' };
const filled = ({ name, quantity = '' }: Apart): Apart => ({
  name: name.trim(),
  ...(quantity.trim() ? { quantity: quantity.trim() } : {}),
});

const More = ({ axis, theCase, arrange, close }: Props & { readonly close: () => void }) => {
  const words = useWords();
  const now = atHand(theCase, axis);
  const all = theCase[axis];
  const [first, setFirst] = useState<Apart>(empty);
  const [next, setNext] = useState<Apart>(empty);
  const atNow = all?.[now];
  const [isPasting, setPasting] = useState(false);
  const take = (groups: readonly LineGroup[]) => {
    const items = quotedItems(groups);
    const count = (all?.length ?? 0) + items.length;
    if (count > caseLimits.apart) return count;
    arrange((deal) => withAll(deal, axis, items), axis);
    close();
    return undefined;
  };
  const add = () => {
    arrange((deal) => withMore(deal, axis, filled(first), [filled(next)]), axis);
    setNext(empty);
  };
  return (
    <div className="several-more">
      <p className="hint">{words.several(`more.hint.${axis}`)}</p>
      {axis === 'items' ? (
        <details onToggle={(event) => setPasting(event.currentTarget.open)}>
          <summary>{words.several('quotation')}</summary>
          {isPasting ? (
            <Suspense>
              <Quotation onTake={take} />
            </Suspense>
          ) : null}
        </details>
      ) : null}
      <Named
        axis={axis}
        label={words.several(`first.${axis}`)}
        value={atNow ?? first}
        change={(value) =>
          atNow ? arrange((deal) => renamed(deal, axis, now, value), axis) : setFirst(value)
        }
      />
      <Named axis={axis} label={words.several(`name.${axis}`)} value={next} change={setNext} />
      <div className="go">
        <Button look="plain" disabled={(all?.length ?? 1) >= caseLimits.apart} onClick={add}>
          {words.several(`add.${axis}`)}
        </Button>
        {(all?.length ?? 0) > 1 ? (
          <Button look="quiet" onClick={() => arrange((deal) => without(deal, axis, now), axis)}>
            {words.several(`remove.${axis}`, { name: apartName(words, theCase, axis, now) })}
          </Button>
        ) : null}
      </div>
    </div>
  );
};

interface NamedProps {
  readonly axis: Axis;
  readonly label: string;
  readonly value: Apart;
  readonly change: (value: Apart) => void;
}

/** What one is called and, of an item, how many there are. */
const Named = ({ axis, label, value: { name, quantity = '' }, change }: NamedProps) => {
  const words = useWords();
  const id = useId();
  const withQuantity = (told: string) => (axis === 'items' ? { quantity: told } : {});
  return (
    <div className="several-named">
      <div>
        <label htmlFor={`${id}-name`}>{label}</label>
        <input
          id={`${id}-name`}
          value={name}
          maxLength={caseLimits.name}
          autoComplete="off"
          onChange={(event) => change({ name: event.target.value, ...withQuantity(quantity) })}
        />
      </div>
      {axis === 'items' ? (
        <div>
          <label htmlFor={`${id}-quantity`}>{words.several('quantity')}</label>
          <input
            id={`${id}-quantity`}
            value={quantity}
            maxLength={caseLimits.quantity}
            autoComplete="off"
            onChange={(event) => change({ name, quantity: event.target.value })}
          />
        </div>
      ) : null}
    </div>
  );
};
