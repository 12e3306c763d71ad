import { useState } from 'react';
import type { LabelledCase } from '../../../machines';
import { useWords } from '../../words/words';
import type { RoomProps } from '../room';
import { DealForm } from './DealForm';
import { beginDeal, editorOf } from './editor';
import { NewDeal } from './NewDeal';
import { OwnList } from './OwnList';
import { Unname } from './Unname';
import { goToDeal, OwnWay } from './way';

/** Deals that people make themselves: the list, the ways to make one, and the form. */
export const Own = (props: RoomProps) => {
  const { entry, desk, theCase, openCase, today } = props;
  const begin = (scenario: Parameters<typeof beginDeal>[1]) => {
    beginDeal(desk, scenario);
    goToDeal(scenario.id);
  };
  const [real, setReal] = useState<LabelledCase>();
  if (real) return <Unname from={real} done={begin} decline={() => setReal(undefined)} />;
  if (entry === undefined) return <OwnList desk={desk} today={today} fromCase={setReal} />;
  if (entry === 'new')
    return <NewDeal desk={desk} today={today} theCase={theCase} begin={begin} fromCase={setReal} />;
  const editor = editorOf(desk, entry);
  if (!editor) return <NotThere />;
  return <DealForm key={entry} first={editor} desk={desk} theCase={theCase} openCase={openCase} />;
};

/** An address of a deal that was deleted, or is damaged, or was never here. */
const NotThere = () => {
  const words = useWords();
  return (
    <div className="own-page">
      <OwnWay />
      <h1 tabIndex={-1}>{words.author('not-there')}</h1>
      <p className="training-lead">{words.author('not-there.text')}</p>
    </div>
  );
};
