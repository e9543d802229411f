using Reportedly.Evaluation;
using Reportedly.Evaluation.Corroborating;
using Reportedly.Evaluation.DeskBench;
using Reportedly.Evaluation.Dumps;
using Reportedly.Evaluation.EventCoreference;
using Reportedly.Evaluation.ExportBench;
using Reportedly.Evaluation.MadeRecords;
using Reportedly.Evaluation.MadeReports;
using Reportedly.Evaluation.Muc4;
using Reportedly.Evaluation.PageBench;
using Reportedly.Evaluation.StoreBench;
using Reportedly.Evaluation.WarcBench;

const string Usage = """
    usage: evaluation VERB FILE
      conllu FILE.conllu|FILE.txt   analyses raw text and writes CoNLL-U
      coref GUM.conllu [GENRE,...] [--errors] [LEFT OUT]   compares who is read as the same with a treebank's entities
      coref DOCUMENTS.jsonl[.gz] --out CHAINS.jsonl        says which of the given mentions name one event, over all documents
      records ARTICLES.jsonl [LEFT OUT]                    writes records
      places ARTICLES.jsonl [LEFT OUT]                     prints the places that each article names
      rows RECORDS.jsonl            prints every row of every record on a line
      triage ARTICLES.jsonl [REFERENCE_FOLDER]
                                    says what the cheap look would leave unread, and whether it keeps the rows of a reference
      determinism ARTICLES.jsonl    reads in three orders, on one thread and on eight, and compares the bytes
      muc4 TEXTS [TEXTS...] --out RESPONSE [LEFT OUT]      writes the incident templates of MUC-4 messages
      geonames-dump --rows N --seed S --out DIR [--zip]    invents a dump in the form of GeoNames, to measure its import
      made-reports --seed S --incidents N --reports N --out DIR   invents reports of invented incidents, and the key to them
      corroborate REPORTS.jsonl --key KEY.jsonl [--shuffle S] [--errors]
                                    compares incidents, origins and verdicts with the key of made reports
      made-records --seed S --count N --out FILE.jsonl     invents records without reading, to measure what comes after it
      store-bench --count N --seed S --db STORE [--workers W] [--desk] [--writing]
                                    invents records, links them in a store, and measures linking, adding one more, and asking
      desk-bench --claims N --seed S --db STORE
                                    opens a desk over so many claims, and measures every page and every decision
      page-bench [WORDS]            reads pages of 1 MB that are made to take long, shows them as they came, and measures each
      export-bench --count N --seed S --db STORE [--formats NAME,NAME] [--named]
                                    invents records, and measures writing all of their incidents in each format
      warc-bench --gb N --seed S --out FILE.warc.gz        invents a web archive with broken records, and measures reading it
    LEFT OUT, to measure what a part of reading gives: --no-pronouns --no-descriptions --no-short-names --no-senses --no-carry-over --no-triage;
      of places: --no-generic-words --no-containment --no-countries --no-neighbours --no-publisher-home
    """;

using StreamWriter output = new(Console.OpenStandardOutput());
switch (args)
{
    case ["conllu", string path]:
        ConlluVerb.Run(path, output);
        return 0;
    case ["coref", string path, "--out", string chains]:
        return EventCorefVerb.Run(path, chains, output);
    case ["coref", string path, .. string[] options] when !options.Contains("--out"):
        return CorefVerb.Run(path, [.. options], output);
    case ["records", string path, .. string[] options] when options.All(LeftOut.Is):
        return RecordsVerb.Run(path, [.. options], output);
    case ["places", string path, .. string[] options] when options.All(LeftOut.Is):
        return PlacesVerb.Run(path, [.. options], output);
    case ["rows", string path]:
        return RowsVerb.Run(path, output);
    case ["triage", string path, .. var rest] when rest.Length <= 1:
        return TriageVerb.Run(path, rest is [string folder] ? folder : null, output);
    case ["determinism", string path]:
        return DeterminismVerb.Run(path, output);
    case ["muc4", .. { Length: > 2 } rest]
        when Array.IndexOf(rest, "--out") is var at and > 0 && at + 1 < rest.Length && rest[(at + 2)..].All(LeftOut.Is):
        return Muc4Verb.Run(rest[..at], rest[at + 1], [.. rest[(at + 2)..]]);
    case ["geonames-dump", .. string[] options]:
        return DumpVerb.Run(options, output);
    case ["made-reports", .. string[] options]:
        return MadeReportsVerb.Run(options, output);
    case ["corroborate", string path, .. string[] options]:
        return CorroborateVerb.Run(path, options, output);
    case ["made-records", .. string[] options]:
        return MadeRecordsVerb.Run(options, output);
    case ["page-bench"]:
        return await PageBenchVerb.RunAsync(output);
    case ["page-bench", string only]:
        return await PageBenchVerb.RunAsync(output, only);
    case ["desk-bench", .. string[] options]:
        return await DeskBenchVerb.RunAsync(options, output);
    case ["export-bench", .. string[] options]:
        return await ExportBenchVerb.RunAsync(options, output, CancellationToken.None);
    case ["store-bench", .. string[] options]:
        return StoreBenchVerb.Run(options, output);
    case ["warc-bench", .. string[] options]:
        return WarcBenchVerb.Run(options, output);
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}
