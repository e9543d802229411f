using CsCheck;
using Reportedly.Training.Gradients;

namespace Reportedly.Training.Tests.Gradients;

/// <summary>A gradient is what a small step really changes.</summary>
public sealed class GradientTests
{
    private const float Step = 1e-2f;
    private static readonly int[] Starts = [0, 3, 4, 8];
    private const int Words = 8;

    [Fact]
    public void Of_a_linear_layer() =>
        Check(chance =>
        {
            Parameter weights = new Parameter("w", 5, 7, 1).Balance(chance);
            Parameter bias = new Parameter("b", 1, 7, 1).Scatter(chance, 0.5f);
            Parameter input = new Parameter("x", Words, 5, 1).Scatter(chance, 1);
            return ([weights, bias, input], tape => tape.Linear(Given(tape, input), weights, bias));
        });

    [Fact]
    public void Of_a_leaky_curve_and_of_what_stands_side_by_side() =>
        Check(chance =>
        {
            Parameter left = new Parameter("l", Words, 5, 1).Scatter(chance, 1);
            Parameter right = new Parameter("r", Words, 3, 1).Scatter(chance, 1);
            return ([left, right], tape => tape.Beside(tape.Leaky(Given(tape, left)), Given(tape, right)));
        });

    [Fact]
    public void Of_a_recurrent_layer() =>
        Check(chance =>
        {
            Parameter gates = new Parameter("g", Words, 6 * 32, 1).Scatter(chance, 1);
            Parameter recurrent = new Parameter("u", 2 * 32, 3 * 32, 1).Scatter(chance, 0.3f);
            return ([recurrent, gates], tape => tape.Recurrent(Given(tape, gates), recurrent, Starts, 0));
        });

    [Fact]
    public void Of_words_joined_with_their_heads() =>
        Check(chance =>
        {
            Parameter own = new Parameter("o", Words, 4, 1).Scatter(chance, 1);
            Parameter other = new Parameter("h", Words, 4, 1).Scatter(chance, 1);
            Parameter root = new Parameter("root", 1, 4, 1).Scatter(chance, 1);
            int[] rows = [-1, 0, 0, 5, 5, -1, 2, 7];
            return ([own, other, root], tape => tape.Join(Given(tape, own), Given(tape, other), rows, root));
        });

    [Fact]
    public void Of_embeddings()
    {
        Parameter embeddings = new Parameter("e", 6, 4, 1, sparse: true).Scatter(new Chance(1), 1);
        int[][] features =
        [
            [0, 1],
            [1],
            [],
            [5, 0, 1],
        ];
        using Tape tape = new(new ArrayStore(), 0, learns: true, new Chance(2));
        Tensor sum = tape.Embed(embeddings, features);
        sum.Row(3)[2]
            .Should()
            .BeApproximately(embeddings.Row(5)[2] + embeddings.Row(0)[2] + embeddings.Row(1)[2], 1e-6f);
        for (int word = 0; word < sum.Rows; word++)
        {
            sum.GradientRow(word).Fill(1);
        }
        tape.PassBack();
        embeddings.Touched[0]!.Rows.Should().BeEquivalentTo([0, 1, 5]);
        embeddings.Gradients[0][embeddings.Stride].Should().Be(3);
    }

    [Fact]
    public void What_is_dropped_is_made_up_for_and_only_while_learning()
    {
        Parameter input = new Parameter("x", 400, 8, 1).Scatter(new Chance(1), 1);
        using Tape values = Tape.ForValues(new ArrayStore());
        Tensor same = Given(values, input);
        values.Dropout(same, 0.5f).Should().BeSameAs(same);
        using Tape tape = new(new ArrayStore(), 0, learns: true, new Chance(3));
        Tensor dropped = tape.Dropout(Given(tape, input), 0.5f);
        int zeros = 0;
        for (int row = 0; row < 400; row++)
        {
            for (int column = 0; column < 8; column++)
            {
                float value = dropped.Row(row)[column];
                zeros += value == 0 ? 1 : 0;
                (value == 0 || value == 2 * input.Row(row)[column]).Should().BeTrue();
            }
        }
        zeros.Should().BeInRange(1200, 2000);
    }

    [Fact]
    public void Columns_are_dropped_all_through_a_sequence()
    {
        Parameter input = new Parameter("x", Words, 16, 1).Scatter(new Chance(1), 1);
        using Tape tape = new(new ArrayStore(), 0, learns: true, new Chance(3));
        Tensor dropped = tape.DropColumns(Given(tape, input), 0.5f, Starts);
        for (int column = 0; column < 16; column++)
        {
            (dropped.Row(4)[column] == 0).Should().Be(dropped.Row(7)[column] == 0);
        }
    }

    [Fact]
    public void Cross_entropy_pulls_towards_what_is_wanted() =>
        Gen.Float[-3, 3]
            .Array[3]
            .Sample(scores =>
            {
                using Tape tape = new(new ArrayStore(), 0, learns: true, new Chance(0));
                Tensor row = tape.Zeros(1, 3);
                scores.CopyTo(row.Values, 0);
                double loss = tape.CrossEntropy(row, [0, 1, 0], [2]);
                float[] said = [.. scores];
                Tape.Softmax(said);
                loss.Should().BeApproximately(-2 * Math.Log(said[1]), 1e-4);
                row.GradientRow(0)[1].Should().BeApproximately(2 * (said[1] - 1), 1e-5f);
                row.GradientRow(0)[0].Should().BeApproximately(2 * said[0], 1e-5f);
            });

    /// <summary>Compares each parameter's gradient with the change of the loss under small steps, for a loss with weights of chance.</summary>
    private static void Check(Func<Chance, (Parameter[] Parameters, Func<Tape, Tensor> Output)> make)
    {
        Chance chance = new(7);
        (Parameter[] parameters, Func<Tape, Tensor> output) = make(chance);
        Chance weights = new(11);
        float[] weight = new float[4096];
        foreach (ref float value in weight.AsSpan())
        {
            value = weights.Unit() - 0.5f;
        }
        using (Tape tape = new(new ArrayStore(), 0, learns: true, chance))
        {
            Tensor result = output(tape);
            for (int row = 0; row < result.Rows; row++)
            {
                for (int column = 0; column < result.Columns; column++)
                {
                    result.GradientRow(row)[column] = weight[((row * result.Columns) + column) % weight.Length];
                }
            }
            tape.PassBack();
        }
        foreach (Parameter parameter in parameters)
        {
            for (int trial = 0; trial < 12; trial++)
            {
                int row = chance.Below(parameter.Rows);
                int column = chance.Below(parameter.Columns);
                ref float value = ref parameter.Row(row)[column];
                float kept = value;
                value = kept + Step;
                double above = Loss();
                value = kept - Step;
                double below = Loss();
                value = kept;
                float gradient = parameter.Gradients[0][(row * parameter.Stride) + column];
                gradient.Should().BeApproximately((float)((above - below) / (2 * Step)), 4e-3f, parameter.Name);
            }
        }

        double Loss()
        {
            using Tape tape = Tape.ForValues(new ArrayStore());
            Tensor result = output(tape);
            double sum = 0;
            for (int row = 0; row < result.Rows; row++)
            {
                for (int column = 0; column < result.Columns; column++)
                {
                    sum += result.Row(row)[column] * weight[((row * result.Columns) + column) % weight.Length];
                }
            }
            return sum;
        }
    }

    /// <summary>A parameter as the input of a layer.</summary>
    private static Tensor Given(Tape tape, Parameter values)
    {
        Tensor tensor = tape.Zeros(values.Rows, values.Columns);
        values.Values.CopyTo(tensor.Values, 0);
        tape.OnReturn(() => Products.Add(values.Gradients[0], tensor.Gradients.AsSpan(0, values.Values.Length)));
        return tensor;
    }
}
