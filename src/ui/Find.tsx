import { type ReactNode, useId } from 'react';
import { useWords } from '../words/words';

interface FindProps {
  readonly hint: string;
  readonly query: string;
  readonly change: (query: string) => void;
}

/** A field that narrows a list as it is typed into. */
export const Find = ({ hint, query, change }: FindProps) => {
  const words = useWords();
  const id = useId();
  return (
    <div className="filter find">
      <label htmlFor={id}>{words.library('find')}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        value={query}
        onChange={(event) => change(event.target.value)}
      />
      <small id={`${id}-hint`}>{hint}</small>
    </div>
  );
};

interface FilterProps<V extends string> {
  readonly name: string;
  readonly value: V | '';
  readonly options: readonly V[];
  readonly nameOf: (option: V) => string;
  readonly change: (value: V | '') => void;
}

export const Filter = <V extends string>({ name, value, options, nameOf, change }: FilterProps<V>) => {
  const words = useWords();
  const id = useId();
  return (
    <div className="filter">
      <label htmlFor={id}>{name}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => change(options.find((option) => option === event.target.value) ?? '')}
      >
        <option value="">{words.library('any')}</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {nameOf(option)}
          </option>
        ))}
      </select>
    </div>
  );
};

/** How much is left of a list; said aloud when it changes. */
export const Shown = ({ children }: { children: ReactNode }) => (
  <p className="shown" role="status">
    {children}
  </p>
);
