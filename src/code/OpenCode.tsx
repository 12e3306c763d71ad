import { useId, useRef, useState } from 'react';
import { type Case, CodeError, caseIn } from '../../machines';
import { Button } from '../ui/Button';
import { onKeys } from '../ui/keys';
import { useWords } from '../words/words';

type Reading = { readonly theCase: Case } | { readonly fault: CodeError };

/** Reads a code; what is wrong with it comes back as a value. */
export const readCode = (code: string): Reading => {
  try {
    return { theCase: caseIn(code) };
  } catch (error) {
    if (error instanceof CodeError) return { fault: error };
    throw error;
  }
};

interface Props {
  /** A code that came with the address and could not be read: it stands there to be mended. */
  readonly refused: string | undefined;
  readonly open: (theCase: Case) => void;
}

/** Where a code is typed in that somebody read out. */
export const OpenCode = ({ refused = '', open }: Props) => {
  const words = useWords();
  const [text, setText] = useState(refused);
  const [fault, setFault] = useState(() => {
    const reading = refused === '' ? undefined : readCode(refused);
    return reading && 'fault' in reading ? reading.fault : undefined;
  });
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const read = () => {
    const reading = readCode(text);
    if ('theCase' in reading) return open(reading.theCase);
    setFault(reading.fault);
    field.current?.focus();
  };
  return (
    <div className={fault ? 'open-code at-fault' : 'open-code'}>
      <label className="field-name" htmlFor={id}>
        {words.code('open')}
      </label>
      <p className="field-hint" id={`${id}-hint`}>
        {words.code('open.hint')}
      </p>
      {fault ? (
        <div className="fault-text" id={`${id}-fault`} role="alert">
          <p>{words.code(`problem.${fault.problem}`, { detail: fault.detail })}</p>
        </div>
      ) : null}
      <div className="open-code-line">
        <input
          id={id}
          ref={field}
          type="text"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={text}
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault ? `${id}-hint ${id}-fault` : `${id}-hint`}
          onChange={(event) => {
            setText(event.target.value);
            setFault(undefined);
          }}
          onPaste={(event) => {
            // A field of one line would join the lines of a mail, and the code with the word after it.
            const pasted = event.clipboardData.getData('text');
            if (!/[\r\n]/.test(pasted.trim())) return;
            event.preventDefault();
            setText(pasted.replace(/\s+/g, ' '));
            setFault(undefined);
          }}
          {...onKeys((event) => {
            if (event.key !== 'Enter') return;
            // The form around it begins a new case.
            event.preventDefault();
            read();
          })}
        />
        <Button look="plain" onClick={read}>
          {words.code('open.do')}
        </Button>
      </div>
    </div>
  );
};
