import { type RefObject, useId, useRef, useState } from 'react';
import type { Case } from '../../../machines';
import { shippedDeals, toldIn } from '../../deals/deals';
import { Button } from '../../ui/Button';
import { Form } from '../../ui/Form';
import { goTo } from '../../ui/route';
import { useWords } from '../../words/words';
import { hrefOfSides, OWN_CASE } from './entry';

/** What can be put on a side: the open case, where there is one, and every shipped deal. */
const SideOptions = ({
  theCase,
  except,
}: {
  readonly theCase: Case | undefined;
  readonly except?: string;
}) => {
  const words = useWords();
  return (
    <>
      {theCase && except !== OWN_CASE ? (
        <option value={OWN_CASE}>{words.whatif('choose.case')}</option>
      ) : null}
      {shippedDeals()
        .filter(({ id }) => id !== except)
        .map(({ id, title }) => {
          const { text, lang } = toldIn(title, words.lang);
          return (
            <option key={id} value={id} lang={lang === words.lang ? undefined : lang}>
              {words.whatif('choose.deal', { id, title: text })}
            </option>
          );
        })}
    </>
  );
};

interface SelectProps {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  /** Asked for, and left empty. */
  readonly isFaulty: boolean;
  readonly select: RefObject<HTMLSelectElement | null>;
  readonly theCase: Case | undefined;
  readonly except?: string;
  readonly change: (chosen: string) => void;
}

/** A side that has to be chosen. */
export const SideSelect = ({ id, name, value, isFaulty, select, change, ...options }: SelectProps) => {
  const words = useWords();
  return (
    <div className={isFaulty ? 'field at-fault' : 'field'}>
      <label className="field-name" htmlFor={id}>
        {name}
      </label>
      {isFaulty ? (
        <div className="fault-text" id={`${id}-fault`} role="alert">
          <p>{words.whatif('choose.left.empty')}</p>
        </div>
      ) : null}
      <select
        id={id}
        ref={select}
        value={value}
        aria-invalid={isFaulty || undefined}
        aria-describedby={isFaulty ? `${id}-fault` : undefined}
        onChange={(event) => change(event.target.value)}
      >
        <option value="">{words.whatif('choose.none')}</option>
        <SideOptions {...options} />
      </select>
    </div>
  );
};

/** Chooses what stands on the sides; the address then says it. */
export const ChooseSides = ({ theCase }: { readonly theCase: Case | undefined }) => {
  const words = useWords();
  const field = useId();
  const [left, setLeft] = useState(theCase ? OWN_CASE : '');
  const [right, setRight] = useState('');
  const [isAsked, setAsked] = useState(false);
  const select = useRef<HTMLSelectElement>(null);
  const isFaulty = isAsked && left === '';
  const compare = () => {
    setAsked(true);
    if (left === '') select.current?.focus();
    else goTo(hrefOfSides(left, right === '' ? undefined : right));
  };
  return (
    <Form className="whatif-choose" submit={compare}>
      <SideSelect
        id={`${field}-left`}
        name={words.whatif('choose.left')}
        value={left}
        isFaulty={isFaulty}
        select={select}
        theCase={theCase}
        change={(chosen) => {
          setLeft(chosen);
          if (chosen === right) setRight('');
        }}
      />
      <div className="field">
        <label className="field-name" htmlFor={`${field}-right`}>
          {words.whatif('choose.right')}
        </label>
        <select id={`${field}-right`} value={right} onChange={(event) => setRight(event.target.value)}>
          <option value="">{words.whatif('choose.same')}</option>
          <SideOptions theCase={theCase} {...(left === '' ? {} : { except: left })} />
        </select>
      </div>
      <div className="go">
        <Button type="submit">{words.whatif('choose.compare')}</Button>
      </div>
    </Form>
  );
};
