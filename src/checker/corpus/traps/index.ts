import { anyLanguage } from './any-language.ts';
import { eighthSample } from './eighth-sample.ts';
import { eleventhSample } from './eleventh-sample.ts';
import { falseAlarms } from './false-alarm.ts';
import { falseGreens } from './false-green.ts';
import { fifthSample } from './fifth-sample.ts';
import { filledInLater } from './filled-in-later.ts';
import { fourthSample } from './fourth-sample.ts';
import { managed } from './managed.ts';
import { neverSeen } from './never-seen.ts';
import { ninthSample } from './ninth-sample.ts';
import { flagsDecide } from './flags-decide.ts';
import { schemes } from './scheme.ts';
import { secondSample } from './second-sample.ts';
import { brokenAndShown } from './broken-and-shown.ts';
import { tenthSample } from './tenth-sample.ts';
import { thirdSample } from './third-sample.ts';
import { waysElsewhere } from './ways-elsewhere.ts';
import { whichBelongs } from './which-belongs.ts';
import { seventhSample } from './seventh-sample.ts';
import { sixthSample } from './sixth-sample.ts';
import { twelfthSample } from './twelfth-sample.ts';
import { trueOfTheFile } from './true-of-the-file.ts';
import { versions } from './versions.ts';
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
  ...flagsDecide,
  ...versions,
  ...anyLanguage,
  ...schemes,
  ...brokenAndShown,
  ...withinOthers,
  ...trueOfTheFile,
  ...whatInstallersDo,
  ...waysElsewhere,
];
