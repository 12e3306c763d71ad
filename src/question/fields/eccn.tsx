import { type Answer, type QuestionId, questions, UNKNOWN } from '../../../machines';
import { Option } from '../../ui/Option';
import { useQuestionWords } from '../../words/names';
import { useWords } from '../../words/words';
import { Frame, useDontKnowWords } from './Frame';
import { anchorOf, answerFrom, type FieldProps, type Reading, refuse } from './field';
import { readSeveral, SeveralOptions, SeveralSwitch } from './several';

/** The families that have paragraphs, with the classes that these make; the class without one comes last. */
const paragraphs = {
  '3A090': ['3A090.a', '3A090.b', '3A090.c', '3A090'],
  '4A090': ['4A090.a', '4A090.b', '4A090'],
  z: ['z-a', 'z-b', 'z'],
} as const;
type Branched = keyof typeof paragraphs;
const families = ['EAR99', 'other-ccl', '3A090', '4A090', 'z', '4E091'] as const;

const isBranched = (family: string): family is Branched => family in paragraphs;
const familyOf = (makerClass: string): string =>
  (Object.keys(paragraphs) as Branched[]).find((family) =>
    (paragraphs[family] as readonly string[]).includes(makerClass),
  ) ?? makerClass;

export interface EccnDraft {
  readonly kind: 'eccn';
  /** What stands before the paragraph on the paper. */
  readonly family?: string;
  /** The answer; there as soon as the paragraph is, where the family has any. */
  readonly option?: string;
  /** The classes of which one is true, where the person says that it is not known which. */
  readonly several?: readonly string[];
}

const chosen = (option: string): EccnDraft => ({ kind: 'eccn', family: familyOf(option), option });

export const beginEccn = (answer: Answer | undefined): EccnDraft => {
  if (Array.isArray(answer)) return { kind: 'eccn', several: answer as readonly string[] };
  return typeof answer === 'string' ? chosen(answer) : { kind: 'eccn' };
};

export const readEccn = (id: QuestionId, { family, option, several }: EccnDraft): Reading => {
  if (several) return readSeveral(id, several);
  return option === undefined
    ? refuse(anchorOf(id, family === undefined ? undefined : 'paragraph'), 'empty')
    : answerFrom(id, option, anchorOf(id));
};

/** One answer in two quick steps: what stands on the quotation, and which paragraph follows it. */
export const EccnField = ({ id, draft, change, faults }: FieldProps<EccnDraft>) => {
  const words = useWords();
  const { optionOf, optionHintOf } = useQuestionWords();
  const unsure = useDontKnowWords(id);
  const { family, option, several } = draft;
  const begin = (chosen: string) =>
    change(
      isBranched(chosen)
        ? { kind: 'eccn', family: chosen }
        : { kind: 'eccn', family: chosen, option: chosen },
    );
  const radio = (value: string) => ({
    type: 'radio' as const,
    name: anchorOf(id),
    value,
    checked: family === value,
    onChange: () => begin(value),
  });
  return (
    <Frame id={id} faults={faults}>
      {several ? (
        <SeveralOptions
          id={id}
          options={questions.makerClass.options}
          chosen={several}
          choose={(now) => change({ kind: 'eccn', several: now })}
        />
      ) : (
        <>
          <div className="options in-columns">
            {families.map((one, index) => (
              <Option
                key={one}
                {...radio(one)}
                {...(index === 0 ? { id: anchorOf(id) } : {})}
                note={isBranched(one) ? words.wizard(`eccn.${one}.hint`) : optionHintOf(id, one)}
              >
                {isBranched(one) ? words.wizard(`eccn.${one}`) : optionOf(id, one)}
              </Option>
            ))}
            <Option {...radio(UNKNOWN)} unsure note={unsure.note}>
              {unsure.name}
            </Option>
          </div>
          {family !== undefined && isBranched(family) ? (
            <fieldset className="options eccn-paragraph">
              <legend>{words.wizard('eccn.paragraph')}</legend>
              {paragraphs[family].map((one, index) => (
                <Option
                  key={one}
                  type="radio"
                  name={anchorOf(id, 'paragraph')}
                  value={one}
                  {...(index === 0 ? { id: anchorOf(id, 'paragraph') } : {})}
                  unsure={one === family}
                  checked={draft.option === one}
                  onChange={() => change({ kind: 'eccn', family, option: one })}
                  note={one === family ? words.wizard('eccn.not-stated') : optionHintOf(id, one)}
                >
                  {optionOf(id, one)}
                </Option>
              ))}
            </fieldset>
          ) : null}
        </>
      )}
      <SeveralSwitch
        unsure={UNKNOWN}
        option={option}
        several={several}
        change={(to) => change(to.option === undefined ? { kind: 'eccn', ...to } : chosen(to.option))}
      />
    </Frame>
  );
};
