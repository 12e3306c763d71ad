import { useId, useRef, useState } from 'react';
import type { Case } from '../../../machines';
import { Button } from '../../ui/Button';
import { Form } from '../../ui/Form';
import { goTo } from '../../ui/route';
import { useWords } from '../../words/words';
import { SideSelect } from './ChooseSides';
import { hrefOfSides, type Side } from './entry';

interface Props {
  readonly left: Side;
  readonly theCase: Case | undefined;
}

/** Another deal on the right; the address then names both. */
export const OtherDealForm = ({ left, theCase }: Props) => {
  const words = useWords();
  const field = useId();
  const [id, setId] = useState('');
  const [isAsked, setAsked] = useState(false);
  const select = useRef<HTMLSelectElement>(null);
  const isFaulty = isAsked && id === '';
  const compare = () => {
    setAsked(true);
    if (id === '') select.current?.focus();
    else goTo(hrefOfSides(left.id, id));
  };
  return (
    <Form submit={compare}>
      <SideSelect
        id={field}
        name={words.whatif('deal.which')}
        value={id}
        isFaulty={isFaulty}
        select={select}
        theCase={theCase}
        except={left.id}
        change={setId}
      />
      <div className="go">
        <Button type="submit">{words.whatif('choose.compare')}</Button>
      </div>
    </Form>
  );
};
