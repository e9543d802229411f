using Reportedly.Training.Networks;

namespace Reportedly.Training;

/// <summary>How the model of a language is made: the sizes of teachers and of the model itself, and how long each learns.</summary>
/// <param name="Teachers">Number of teachers; 0: the model learns from the data alone.</param>
/// <param name="TeacherShape">Sizes of a teacher.</param>
/// <param name="TeacherEpochs">How often a teacher learns all lessons.</param>
/// <param name="Shape">Sizes of the model.</param>
/// <param name="Epochs">How often the model learns all lessons.</param>
internal sealed record Recipe(
    int Teachers,
    NetworkShape TeacherShape,
    int TeacherEpochs,
    NetworkShape Shape,
    int Epochs
)
{
    /// <summary>The recipe of the models that are part of the product.</summary>
    public static readonly Recipe Shipped = new(
        Teachers: 4,
        TeacherShape: new NetworkShape(Embedding: 160, Units: 192, Arc: 160, Label: 96),
        TeacherEpochs: 18,
        Shape: new NetworkShape(Embedding: 128, Units: 128, Arc: 96, Label: 64),
        Epochs: 20
    );

    /// <summary>How often our own trees are learned in an epoch: they are few, and nearest to what is read.</summary>
    public const int OwnTreesTimes = 2;

    /// <summary>Words of a batch.</summary>
    public const int BatchWords = 1600;

    /// <summary>The highest learning rate.</summary>
    public const float Rate = 2e-3f;

    /// <summary>What is dropped while learning.</summary>
    public static readonly DropoutShares Dropout = new(Words: 0.25f, Embeddings: 0.2f, States: 0.33f, Recurrent: 0.2f);

    /// <summary>What is dropped where teachers help: they keep a small network from learning by heart.</summary>
    public static readonly DropoutShares DropoutWithTeachers = new(
        Words: 0.25f,
        Embeddings: 0.1f,
        States: 0.2f,
        Recurrent: 0.1f
    );
}
