using System.Globalization;
using Reportedly.Language.Models;
using Reportedly.Text;
using Reportedly.Throughput;

const string Usage = """
    usage: throughput VERB [OPTIONS] [FILE|FOLDER ...]
      speed [--workers N] [--words N]   words a second, cold and warm, and where the time goes; as many workers as cores
                                        and two million warm words if not said otherwise
      read [--workers N] [--words N] [--no-triage]
                                        the same for the whole reading, from the text to the record
      start [--since SECONDS]           how long it takes from the start of the process (seconds since 1970) to the first result
      length                            whether time follows length
    Files are plain text, or JSON Lines with a field "text"; where none is named, the texts of the repository are read.
    """;

try
{
    Dictionary<string, string> options = new(StringComparer.Ordinal);
    List<string> paths = [];
    for (int i = 1; i < args.Length; i++)
    {
        if (args[i] is "--workers" or "--words" or "--since" && i + 1 < args.Length)
        {
            options[args[i]] = args[++i];
        }
        else if (args[i] == "--no-triage")
        {
            options[args[i]] = "";
        }
        else if (args[i].StartsWith("--", StringComparison.Ordinal))
        {
            return Refuse(Usage);
        }
        else
        {
            paths.Add(args[i]);
        }
    }
    switch (args.FirstOrDefault())
    {
        case "speed":
            int workers = (int)Number("--workers", Environment.ProcessorCount);
            SpeedVerb.Run(Math.Max(1, workers), Number("--words", 2_000_000), paths, Console.Out);
            return 0;
        case "read":
            int readers = (int)Number("--workers", Environment.ProcessorCount);
            bool triage = !options.ContainsKey("--no-triage");
            ReadVerb.Run(Math.Max(1, readers), Number("--words", 2_000_000), triage, paths, Console.Out);
            return 0;
        case "start":
            decimal? since = options.TryGetValue("--since", out string? seconds)
                ? decimal.Parse(seconds, CultureInfo.InvariantCulture)
                : null;
            StartVerb.Run(since, paths, Console.Out);
            return 0;
        case "length":
            LengthVerb.Run(paths, Console.Out);
            return 0;
        default:
            return Refuse(Usage);
    }

    long Number(string option, long otherwise) =>
        options.TryGetValue(option, out string? value) ? long.Parse(value, CultureInfo.InvariantCulture) : otherwise;
}
catch (Exception fault)
    when (fault
            is InvalidDataException
                or InvalidTextException
                or ModelFormatException
                or FormatException
                or IOException
                or UnauthorizedAccessException
    )
{
    return Refuse(fault.Message);
}

static int Refuse(string why)
{
    Console.Error.WriteLine(why);
    return 2;
}
