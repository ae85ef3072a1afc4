// The words of the view of statements that others do not have, in both languages; loaded with it.

export default {
  de: {
    "claims.direct": "Wörtlich",
    "claims.indirect": "Indirekte Rede",
    "claims.reported": "Wiedergegeben",
    "claims.order": "Reihenfolge",
    "claims.order.source": "nach Quelle",
    "claims.order.stated": "wie im Text",
    "claims.order.date": "neueste zuerst",
    "claims.save": "Diese Aussagen als Tabelle (CSV)",
  },
  en: {
    "claims.direct": "Direct quotes",
    "claims.indirect": "Indirect speech",
    "claims.reported": "Paraphrased",
    "claims.order": "Order",
    "claims.order.source": "by source",
    "claims.order.stated": "as stated",
    "claims.order.date": "newest first",
    "claims.save": "These statements as a table (CSV)",
  },
};
