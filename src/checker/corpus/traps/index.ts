import { anyLanguage } from './any-language.ts';
import { eighthSample } from './samples/eighth-sample.ts';
import { eleventhSample } from './samples/eleventh-sample.ts';
import { falseAlarms } from './false-alarm.ts';
import { falseGreens } from './false-green.ts';
import { fifthSample } from './samples/fifth-sample.ts';
import { filledInLater } from './filled-in-later.ts';
import { fourthSample } from './samples/fourth-sample.ts';
import { leftOfTwoSamples } from './left-of-two-samples.ts';
import { managed } from './managed.ts';
import { neverSeen } from './never-seen.ts';
import { ninthSample } from './samples/ninth-sample.ts';
import { flagsDecide } from './flags-decide.ts';
import { schemes } from './scheme.ts';
import { secondSample } from './samples/second-sample.ts';
import { brokenAndShown } from './broken-and-shown.ts';
import { tenthSample } from './samples/tenth-sample.ts';
import { thirdSample } from './samples/third-sample.ts';
import { waysElsewhere } from './ways-elsewhere.ts';
import { whichBelongs } from './which-belongs.ts';
import { seventhSample } from './samples/seventh-sample.ts';
import { sixthSample } from './samples/sixth-sample.ts';
import { fourteenthSample } from './samples/fourteenth-sample.ts';
import { thirteenthSample } from './samples/thirteenth-sample.ts';
import { twelfthSample } from './samples/twelfth-sample.ts';
import { trueOfTheFile } from './true-of-the-file.ts';
import { versions } from './versions.ts';
import { whatGoesUnsaid } from './what-goes-unsaid.ts';
import { whatInstallersDo } from './what-installers-do.ts';
import { withinOthers } from './within-others.ts';
import type { Trap } from './trap.ts';

/** Every input that once got a wrong answer, or easily would. */
export const traps: readonly Trap[] = [
  ...falseGreens,
  ...filledInLater,
  ...whichBelongs,
  ...falseAlarms,
  ...neverSeen,
  ...managed,
  ...secondSample,
  ...thirdSample,
  ...fourthSample,
  ...fifthSample,
  ...sixthSample,
  ...seventhSample,
  ...eighthSample,
  ...ninthSample,
  ...tenthSample,
  ...eleventhSample,
  ...twelfthSample,
  ...thirteenthSample,
  ...fourteenthSample,
  ...flagsDecide,
  ...versions,
  ...anyLanguage,
  ...schemes,
  ...brokenAndShown,
  ...withinOthers,
  ...trueOfTheFile,
  ...whatInstallersDo,
  ...whatGoesUnsaid,
  ...waysElsewhere,
  ...leftOfTwoSamples,
];
