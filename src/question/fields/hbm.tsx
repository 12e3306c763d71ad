import { type Answer, type HbmFigures, law, type QuestionId, UNKNOWN } from '../../../machines';
import { Option } from '../../ui/Option';
import { useWords } from '../../words/words';
import { FigureInput } from './FigureInput';
import { Frame, useDontKnowWords } from './Frame';
import {
  anchorOf,
  answerFrom,
  dontKnow,
  type Fault,
  type FieldProps,
  figureFrom,
  type Reading,
  text,
} from './field';

export interface HbmDraft {
  readonly kind: 'hbm';
  readonly bandwidth: string;
  readonly mm2: string;
  readonly unknown: boolean;
}

export const beginHbm = (answer: Answer | undefined): HbmDraft => {
  const figures = typeof answer === 'object' ? (answer as HbmFigures) : undefined;
  return {
    kind: 'hbm',
    bandwidth: text(figures?.bandwidth),
    mm2: text(figures?.mm2),
    unknown: answer === UNKNOWN,
  };
};

export const readHbm = (id: QuestionId, draft: HbmDraft): Reading => {
  if (draft.unknown) return dontKnow(id);
  const bandwidth = figureFrom(draft.bandwidth, anchorOf(id, 'bandwidth'), 'bandwidth');
  const mm2 = figureFrom(draft.mm2, anchorOf(id, 'mm2'), 'mm2');
  const faults = [bandwidth, mm2].filter((figure): figure is Fault => typeof figure === 'object');
  return faults.length > 0 ? { faults } : answerFrom(id, { bandwidth, mm2 }, anchorOf(id, 'bandwidth'));
};

export const HbmField = ({ id, draft, change, faults }: FieldProps<HbmDraft>) => {
  const words = useWords();
  const unsure = useDontKnowWords(id);
  const reading = draft.unknown ? undefined : readHbm(id, draft);
  const figures = reading && 'answer' in reading ? (reading.answer as HbmFigures) : undefined;
  const density = figures && figures.bandwidth / figures.mm2;
  const { hbm } = law.thresholds;
  return (
    <Frame id={id} faults={faults}>
      <div className="figures">
        {(['bandwidth', 'mm2'] as const).map((part) => (
          <FigureInput
            key={part}
            anchor={anchorOf(id, part)}
            measure={part}
            name={words.question(`hbmFigures.field.${part}`)}
            hint={words.question(`hbmFigures.field.${part}.hint`)}
            value={draft[part]}
            change={(value) => change({ ...draft, [part]: value, unknown: false })}
            faults={faults}
          />
        ))}
        <output className="reckoning">
          {density === undefined ? (
            words.ui('hbm.waiting')
          ) : (
            <>
              <b>{words.ui('hbm.density', { density: words.number(density) })}</b>
              <span>
                {words.ui(density > hbm.density ? 'hbm.controlled' : 'hbm.not-controlled', {
                  limit: words.number(hbm.density),
                })}
              </span>
            </>
          )}
        </output>
      </div>
      <Option
        type="checkbox"
        unsure
        checked={draft.unknown}
        onChange={() => change({ ...draft, unknown: !draft.unknown })}
        note={unsure.note}
      >
        {unsure.name}
      </Option>
    </Frame>
  );
};
