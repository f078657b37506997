import { Plain } from '../complain'

/** Keeps the embedded database from running, told in words that whoever started us can act on. */
export class MongodTrouble extends Plain {}

/** No MongoDB server could be had here; the message names each way that was tried. */
export class NoMongod extends MongodTrouble {}

/** Another process runs a MongoDB server on our data folder. */
export class MongodBusy extends MongodTrouble {}

/** The MongoDB server did not start, or went away; the message ends with the last of its log. */
export class MongodFailed extends MongodTrouble {}
