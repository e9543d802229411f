using Reportedly.Evaluation;

if (args is not ["conllu", string path])
{
    Console.Error.WriteLine("usage: evaluation conllu FILE.conllu|FILE.txt");
    return 2;
}
using StreamWriter output = new(Console.OpenStandardOutput());
ConlluVerb.Run(path, output);
return 0;
