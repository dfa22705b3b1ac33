var t={assistant:"el asistente",you:"usted",who:"Qui\xE9n escribi\xF3 esto:",by:s=>`Escrita por ${new Intl.ListFormat("es").format(s)}`};export{t as words};
