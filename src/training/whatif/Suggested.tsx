import { Button } from '../../ui/Button';

interface Props<T> {
  readonly of: readonly T[];
  readonly nameOf: (one: T) => string;
  readonly choose: (one: T) => void;
  readonly className?: string;
}

/** Changes of the right side that are a press away. */
export const Suggested = <T,>({ of, nameOf, choose, className }: Props<T>) => (
  <ul className={className}>
    {of.map((one) => (
      <li key={nameOf(one)}>
        <Button look="plain" onClick={() => choose(one)}>
          {nameOf(one)}
        </Button>
      </li>
    ))}
  </ul>
);
