import enAbout from '../../locales/en/about.json';
import enAge from '../../locales/en/age.json';
import enAuthor from '../../locales/en/author.json';
import enCases from '../../locales/en/cases.json';
import enCode from '../../locales/en/code.json';
import enConditions from '../../locales/en/conditions.json';
import enCourse from '../../locales/en/course.json';
import enDecide from '../../locales/en/decide.json';
import enFindings from '../../locales/en/findings.json';
import enGlossary from '../../locales/en/glossary.json';
import enInstall from '../../locales/en/install.json';
import enIntake from '../../locales/en/intake.json';
import enLesson from '../../locales/en/lesson.json';
import enLibrary from '../../locales/en/library.json';
import enMap from '../../locales/en/map.json';
import enQuestions from '../../locales/en/questions.json';
import enQuotation from '../../locales/en/quotation.json';
import enReport from '../../locales/en/report.json';
import enRescue from '../../locales/en/rescue.json';
import enRules from '../../locales/en/rules.json';
import enScreening from '../../locales/en/screening.json';
import enSeveral from '../../locales/en/several.json';
import enSheet from '../../locales/en/sheet.json';
import enShow from '../../locales/en/show.json';
import enTraining from '../../locales/en/training.json';
import enUi from '../../locales/en/ui.json';
import enWhatif from '../../locales/en/whatif.json';
import enWizard from '../../locales/en/wizard.json';
import jaAbout from '../../locales/ja/about.json';
import jaAge from '../../locales/ja/age.json';
import jaAuthor from '../../locales/ja/author.json';
import jaCases from '../../locales/ja/cases.json';
import jaCode from '../../locales/ja/code.json';
import jaConditions from '../../locales/ja/conditions.json';
import jaCourse from '../../locales/ja/course.json';
import jaDecide from '../../locales/ja/decide.json';
import jaFindings from '../../locales/ja/findings.json';
import jaGlossary from '../../locales/ja/glossary.json';
import jaInstall from '../../locales/ja/install.json';
import jaIntake from '../../locales/ja/intake.json';
import jaLesson from '../../locales/ja/lesson.json';
import jaLibrary from '../../locales/ja/library.json';
import jaMap from '../../locales/ja/map.json';
import jaQuestions from '../../locales/ja/questions.json';
import jaQuotation from '../../locales/ja/quotation.json';
import jaReport from '../../locales/ja/report.json';
import jaRescue from '../../locales/ja/rescue.json';
import jaRules from '../../locales/ja/rules.json';
import jaScreening from '../../locales/ja/screening.json';
import jaSeveral from '../../locales/ja/several.json';
import jaSheet from '../../locales/ja/sheet.json';
import jaShow from '../../locales/ja/show.json';
import jaTraining from '../../locales/ja/training.json';
import jaUi from '../../locales/ja/ui.json';
import jaWhatif from '../../locales/ja/whatif.json';
import jaWizard from '../../locales/ja/wizard.json';

/** Every word that a person reads, by language. */
export default {
  en: {
    ui: enUi,
    questions: enQuestions,
    findings: enFindings,
    glossary: enGlossary,
    code: enCode,
    report: enReport,
    quotation: enQuotation,
    library: enLibrary,
    intake: enIntake,
    cases: enCases,
    wizard: enWizard,
    sheet: enSheet,
    conditions: enConditions,
    map: enMap,
    rules: enRules,
    training: enTraining,
    several: enSeveral,
    screening: enScreening,
    show: enShow,
    course: enCourse,
    lesson: enLesson,
    whatif: enWhatif,
    author: enAuthor,
    rescue: enRescue,
    install: enInstall,
    age: enAge,
    about: enAbout,
    decide: enDecide,
  },
  ja: {
    ui: jaUi,
    questions: jaQuestions,
    findings: jaFindings,
    glossary: jaGlossary,
    code: jaCode,
    report: jaReport,
    quotation: jaQuotation,
    library: jaLibrary,
    intake: jaIntake,
    cases: jaCases,
    wizard: jaWizard,
    sheet: jaSheet,
    conditions: jaConditions,
    map: jaMap,
    rules: jaRules,
    training: jaTraining,
    several: jaSeveral,
    screening: jaScreening,
    show: jaShow,
    course: jaCourse,
    lesson: jaLesson,
    whatif: jaWhatif,
    author: jaAuthor,
    rescue: jaRescue,
    install: jaInstall,
    age: jaAge,
    about: jaAbout,
    decide: jaDecide,
  },
};
