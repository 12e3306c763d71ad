import { useId, useRef, useState } from 'react';
import type { Case } from '../../../machines';
import { shippedDeals, toldIn } from '../../deals/deals';
import { Button } from '../../ui/Button';
import type { Elements } from '../../ui/elements';
import { Form } from '../../ui/Form';
import { Labelled } from '../../ui/Labelled';
import { goTo } from '../../ui/route';
import { useWords } from '../../words/words';
import { hrefOfSides, OWN_CASE, type Side } from './entry';

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

interface SideFormProps {
  readonly className?: string;
  readonly name: string;
  readonly value: string;
  readonly theCase: Case | undefined;
  readonly except?: string;
  readonly change: (chosen: string) => void;
  readonly compare: () => void;
  readonly children?: Elements;
}

/** A side that has to be chosen, with whatever else can be; the address then says it. */
const SideForm = (props: SideFormProps) => {
  const { className, name, value, change, compare, children, ...options } = props;
  const words = useWords();
  const id = useId();
  const [isAsked, setAsked] = useState(false);
  const select = useRef<HTMLSelectElement>(null);
  const submit = () => {
    setAsked(true);
    if (value === '') select.current?.focus();
    else compare();
  };
  const fault = isAsked && value === '' ? words.whatif('choose.left.empty') : undefined;
  return (
    <Form className={className} submit={submit}>
      <Labelled id={id} name={name} fault={fault}>
        {(tied) => (
          <select {...tied} ref={select} value={value} onChange={(event) => change(event.target.value)}>
            <option value="">{words.whatif('choose.none')}</option>
            <SideOptions {...options} />
          </select>
        )}
      </Labelled>
      {children}
      <div className="go">
        <Button type="submit">{words.whatif('choose.compare')}</Button>
      </div>
    </Form>
  );
};

/** Chooses what stands on the sides. */
export const ChooseSides = ({ theCase }: { readonly theCase: Case | undefined }) => {
  const words = useWords();
  const field = useId();
  const [left, setLeft] = useState(theCase ? OWN_CASE : '');
  const [right, setRight] = useState('');
  return (
    <SideForm
      className="whatif-choose"
      name={words.whatif('choose.left')}
      value={left}
      theCase={theCase}
      change={(chosen) => {
        setLeft(chosen);
        if (chosen === right) setRight('');
      }}
      compare={() => goTo(hrefOfSides(left, right === '' ? undefined : right))}
    >
      <Labelled id={field} name={words.whatif('choose.right')}>
        {(tied) => (
          <select {...tied} value={right} onChange={(event) => setRight(event.target.value)}>
            <option value="">{words.whatif('choose.same')}</option>
            <SideOptions theCase={theCase} {...(left === '' ? {} : { except: left })} />
          </select>
        )}
      </Labelled>
    </SideForm>
  );
};

/** Another deal on the right. */
export const OtherDealForm = ({ left, theCase }: { left: Side; theCase: Case | undefined }) => {
  const words = useWords();
  const [id, setId] = useState('');
  return (
    <SideForm
      name={words.whatif('deal.which')}
      value={id}
      theCase={theCase}
      except={left.id}
      change={setId}
      compare={() => goTo(hrefOfSides(left.id, id))}
    />
  );
};
