import type { ComponentProps, ReactNode } from 'react';

type Props = ComponentProps<'input'> & { children: ReactNode; note?: ReactNode; unsure?: boolean };

/** One option of a choice: a native radio or checkbox on a card that is wholly clickable. */
export const Option = ({ children, note, unsure = false, ...input }: Props) => (
  <label className={unsure ? 'option unsure' : 'option'}>
    <input {...input} />
    <span>
      <span>{children}</span>
      {note ? <small>{note}</small> : null}
    </span>
  </label>
);
