// All about questionnaires: loaded beside the note, as the call is.

import "./measure-alerts.js";
import "./measure-form.js";
import "./measure-panel.js";
import "./measure-record.js";
