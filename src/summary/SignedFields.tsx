import { decisionLimits, law } from '../../machines';
import { Labelled } from '../ui/Labelled';
import { useWords } from '../words/words';

export interface Signed {
  readonly by: string;
  readonly on: string;
}

export const isSigned = ({ by, on }: Signed): boolean => by.trim() !== '' && law.isIsoDate(on);

interface Props {
  readonly id: string;
  readonly signed: Signed;
  /** Whether it was tried without them. */
  readonly isTried: boolean;
  readonly change: (signed: Signed) => void;
}

/** By whom and when: typed, since there are no accounts. */
export const SignedFields = ({ id, signed, isTried, change }: Props) => {
  const words = useWords();
  const missing = (isThere: boolean) => (isTried && !isThere ? words.decide('missing') : undefined);
  return (
    <div className="signed">
      <Labelled
        id={`${id}-by`}
        name={words.decide('name')}
        hint={words.decide('name.hint')}
        fault={missing(signed.by.trim() !== '')}
      >
        {(tied) => (
          <input
            {...tied}
            value={signed.by}
            maxLength={decisionLimits.name}
            autoComplete="off"
            onChange={({ target }) => change({ ...signed, by: target.value })}
          />
        )}
      </Labelled>
      <Labelled id={`${id}-on`} name={words.decide('date')} fault={missing(law.isIsoDate(signed.on))}>
        {(tied) => (
          <input
            {...tied}
            type="date"
            value={signed.on}
            onChange={({ target }) => change({ ...signed, on: target.value })}
          />
        )}
      </Labelled>
    </div>
  );
};
