import Attest

extension HelpTopic {
  /// `attest help files`.
  static let files = HelpTopic(name: "files", summary: "Which files there are, and who needs them") {
    let folder: [(String, String)] = [
      (
        Register.fileName,
        "the register: everything, and the audit chain. Copy it with “attest backup”; a copy made by hand while somebody records is none"
      ),
      (Organisation.fileName, "what is asked of whom; read by “attest init” and “attest configure”"),
      (BankHolidays.fileName, "gov.uk's bank holidays; read with it"),
      ("mappings/NAME.json", "column mappings, made by “attest mapping save”"),
      (
        "templates/*.txt",
        "the words of mails and sheets, all of them, where those of data/templates are not to be used"
      ),
      ("outbox", "where a message is finished before sendmail gets it; nothing stays in it"),
      (
        "\(Register.fileName).before-NNN",
        "the register before its tables were brought up to date; delete it when all is well"
      ),
      (
        "\(Register.fileName).compact",
        "an erasure that was stopped before the file was written anew; the next command that records does it"
      ),
      ("*.new-NUMBER, *.backup-NUMBER", "left by a backup, a restore or an evidence pack that was killed; delete them"),
    ]
    let tables: [Line] = Export.all.map { export in
      Line("  \(export.table.name, .bold): \(export.table.columns.joined(separator: ", "))").hanging(4)
    }
    return [
      "Files".heading, .empty,
      "The folder is --data DIR, else $ATTEST_DATA, else ./data. In it are:",
    ] + folder.map { Line("  \($0.0, .bold): \($0.1)").hanging(4) } + [
      .empty, "Whoever writes to the register needs the right to write the folder too.", .empty,
      "Through sudo and ssh".heading, .empty,
      "Where the register belongs to a service account (see “attest deploy”), attest runs with that account's rights and opens no file or "
        + "folder because you named it. Your own shell opens what is read and what is written:", .empty,
      "  attest people import - < staff.csv", "  attest export status > status.csv",
      "  attest backup - > monday.sqlite", .empty,
      "What needs a folder, sets things up, restores a backup or sends mail is done as the account itself, by whoever looks after the machine:",
      .empty, "  runuser -l attest -c 'attest course publish /tmp/course --data /srv/attest'", .empty,
      "Columns of our own tables".heading, .empty,
    ] + tables + [
      .empty,
      "People, absences, attestations and completions come in with the same columns. Days are year-month-day. An empty "
        + "cell leaves what is stored, “-” alone clears it, and “'-” is a dash.",
    ]
  }
}
