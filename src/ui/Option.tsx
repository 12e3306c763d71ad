import { type ComponentProps, type ReactNode, useId } from 'react';

type Props = ComponentProps<'input'> & { children: ReactNode; note?: ReactNode; unsure?: boolean };

/**
 * One option of a choice: a native radio or checkbox on a card that is wholly clickable. It goes by its name;
 * the note describes it, so that a list of options can be heard quickly. What it means not to know is told to whoever
 * says so: nobody needs it to choose.
 */
export const Option = ({ children, note: about, unsure = false, ...input }: Props) => {
  const note = unsure && !input.checked ? undefined : about;
  const id = useId();
  const describes = note ? { 'aria-labelledby': `${id}-name`, 'aria-describedby': `${id}-note` } : {};
  return (
    <label className={unsure ? 'option unsure' : 'option'}>
      <input {...describes} {...input} />
      <span>
        <span id={`${id}-name`}>{children}</span> {note ? <small id={`${id}-note`}>{note}</small> : null}
      </span>
    </label>
  );
};
