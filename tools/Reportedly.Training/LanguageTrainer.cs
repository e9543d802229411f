using Reportedly.Training.Gradients;
using Reportedly.Training.Lessons;
using Reportedly.Training.Networks;

namespace Reportedly.Training;

/// <summary>Trains the network of a language: teachers first, then the small one that learns from data and teachers together.</summary>
/// <param name="data">What is learned from.</param>
/// <param name="recipe">How.</param>
/// <param name="seed">Where all chance comes from: the same data, recipe and seed give the same network.</param>
/// <param name="log">Told what is being done.</param>
internal sealed class LanguageTrainer(TrainingData data, Recipe recipe, ulong seed, Action<string> log)
{
    private readonly ArrayStore store = new();

    /// <summary>Called after some epochs with a network whose averages are at work.</summary>
    public Action<LanguageNetwork>? Progress { get; init; }

    /// <summary>Trains.</summary>
    /// <param name="keep">Folder where trained networks are kept, and taken from if they are there; null: none.</param>
    public LanguageNetwork Train(string? keep)
    {
        List<Lesson> lessons = [.. data.WebLessons, .. data.GeorgetownLessons, .. data.ReportLessons];
        for (int times = 0; times < Recipe.OwnTreesTimes; times++)
        {
            lessons.AddRange(data.OwnLessons);
        }
        List<LanguageNetwork> networks = [];
        for (int number = 1; number <= recipe.Teachers; number++)
        {
            int own = number;
            LanguageNetwork teacher = Make(recipe.TeacherShape, Recipe.Dropout, number);
            networks.Add(
                Kept(teacher, $"teacher-{number}", keep, () => Learn(teacher, lessons, recipe.TeacherEpochs, own, null))
            );
        }
        DropoutShares dropout = networks.Count == 0 ? Recipe.Dropout : Recipe.DropoutWithTeachers;
        LanguageNetwork model = Make(recipe.Shape, dropout, 0);
        return Kept(
            model,
            "model",
            keep,
            () =>
            {
                Teachers? teachers = networks.Count > 0 ? new Teachers(networks, store) : null;
                if (teachers is not null)
                {
                    log("teachers divide the reports into sentences and give them trees");
                    Parallel.ForEach(data.ReportLessons, lesson => teachers.Complete(lesson, data.Inventory));
                }
                Learn(model, [.. lessons, .. data.DrillLessons], recipe.Epochs, 0, teachers);
            }
        );
    }

    private LanguageNetwork Kept(LanguageNetwork network, string name, string? keep, Action learn)
    {
        string? path = keep is null ? null : Path.Combine(keep, name + ".network");
        if (path is not null && File.Exists(path))
        {
            log(name + " was kept");
            NetworkFile.Load(network, path);
            return network;
        }
        log("training " + name);
        learn();
        if (path is not null)
        {
            Directory.CreateDirectory(keep!);
            NetworkFile.Save(network, path);
        }
        return network;
    }

    private LanguageNetwork Make(NetworkShape shape, DropoutShares dropout, int number) =>
        new(
            shape,
            dropout,
            data.Features,
            data.Counts,
            data.Inventory,
            NetworkTrainer.Shards,
            Chance.For(seed, number)
        );

    private void Learn(LanguageNetwork network, List<Lesson> lessons, int epochs, int number, Teachers? teachers)
    {
        TrainingPlan plan = new(epochs, Recipe.BatchWords, Recipe.Rate, seed + ((ulong)number << 32));
        NetworkTrainer trainer = new(network, data.Inventory, plan, teachers, store);
        trainer.Train(
            lessons,
            (epoch, loss) =>
            {
                log(FormattableString.Invariant($"epoch {epoch} of {epochs}, loss {loss:F4}"));
                if (Progress is not null && (epoch % 5 == 0 || epoch == epochs))
                {
                    network.SwapAverages();
                    Progress(network);
                    network.SwapAverages();
                }
            }
        );
    }
}
