// The words of the dialog about Lesart, in both languages; loaded with it.

export default {
  de: {
    "about.title": "Über Lesart",
    "about.how": "Lesart liest Nachrichtendeutsch und irrt sich dabei. Wie oft, steht mit Zahlen und Messverfahren bei „Wie gut es liest“.",
    "about.licences": "Der Code steht unter MIT oder Apache-2.0, nach Wahl; das Modell unter CC BY-SA 4.0. Woraus es gelernt hat und wem es das verdankt, steht dabei.",
    "about.source": "Im Quelltext liegen der Kern in Rust, diese Seite, das Training und alle Tests; wer Lesart weitergibt, gibt die Lizenzen mit.",
    "about.package": "Für eigene Seiten und Programme gibt es das Element <lesart-article> und das npm-Paket „lesart“.",
    "about.quality": "Wie gut es liest",
    "about.background": "Herkunft der Wortgewichte",
    "about.mit": "MIT-Lizenz",
    "about.apache": "Apache-Lizenz 2.0",
    "about.element": "Das Element",
  },
  en: {
    "about.title": "About Lesart",
    "about.how": "Lesart reads German news, and makes mistakes. How many, with figures and how they were measured, is told under “How well it reads”.",
    "about.licences": "The code is under MIT or Apache-2.0, at your choice; the model under CC BY-SA 4.0. What it was learnt from, and whom it owes that to, is named there.",
    "about.source": "The source holds the core in Rust, this page, the training and all tests; whoever passes Lesart on passes on the licences.",
    "about.package": "For your own pages and programs there are the element <lesart-article> and the npm package “lesart”.",
    "about.quality": "How well it reads",
    "about.background": "Where the word weights come from",
    "about.mit": "MIT licence",
    "about.apache": "Apache licence 2.0",
    "about.element": "The element",
  },
};
