import { type FormEvent, useId, useRef, useState } from 'react';
import type { Case } from '../../../machines';
import { useWords } from '../../app/words';
import { Button } from '../../ui/Button';
import { SideOptions } from './ChooseSides';
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
  const compare = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (id === '') select.current?.focus();
    else location.hash = hrefOfSides(left.id, id);
  };
  return (
    <form noValidate onSubmit={compare}>
      <div className={isFaulty ? 'field at-fault' : 'field'}>
        <label className="field-name" htmlFor={field}>
          {words.whatif('deal.which')}
        </label>
        {isFaulty ? (
          <div className="fault-text" id={`${field}-fault`} role="alert">
            <p>{words.whatif('choose.left.empty')}</p>
          </div>
        ) : null}
        <select
          id={field}
          ref={select}
          value={id}
          aria-invalid={isFaulty || undefined}
          aria-describedby={isFaulty ? `${field}-fault` : undefined}
          onChange={(event) => setId(event.target.value)}
        >
          <option value="">{words.whatif('choose.none')}</option>
          <SideOptions theCase={theCase} except={left.id} />
        </select>
      </div>
      <div className="go">
        <Button type="submit">{words.whatif('choose.compare')}</Button>
      </div>
    </form>
  );
};
