/** The player of a deck that is one file: the document is made one of its pages, and then all is as there. */
import './prepare.ts';
import '../main.ts';
